-- Whose record this is: one row, written at the first opening. Another party's, or another agreement's, is refused.
create table whose (
  one boolean primary key default true check (one),
  agreement text not null,
  party text not null
);
