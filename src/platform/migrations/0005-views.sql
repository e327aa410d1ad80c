-- Which shape the view rows were made in: one row. Rows of another shape are made again from the facts at the next opening.
create table view_shape (
  one boolean primary key default true check (one),
  shape integer not null
);
