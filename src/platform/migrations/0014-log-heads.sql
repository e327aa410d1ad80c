-- How far the other state said its log had come, in the receipts it signed: the first receipt that said so of each size.
create table log_heads (
  size bigint primary key,
  root text not null,
  sequence integer not null,
  receipt text not null
);
