-- Messages to the other state, in their order, with the exact bytes sent and the receipt that came back. The stream and
-- version are those of the fact that caused the message.
create table exchange_sent (
  sequence integer primary key,
  id text not null,
  stream text not null,
  version integer not null,
  kind text not null,
  about text not null,
  jws text not null,
  digest text not null,
  queued_at text not null,
  numbered_at text not null,
  attempts integer not null default 0,
  last_problem text,
  receipt text,
  receipted_at text,
  understood boolean,
  problem text
);
create index exchange_sent_waiting on exchange_sent (sequence) where receipt is null;
create index exchange_sent_about on exchange_sent (about);

-- Messages from the other state, in theirs, kept whether or not they were understood. `problem` is what the receipt
-- said, `detail` the finer code that stays on this side.
create table exchange_received (
  sequence integer primary key,
  id text not null,
  kind text not null,
  about text not null,
  jws text not null,
  digest text not null,
  received_at text not null,
  receipt text not null,
  understood boolean not null,
  problem text,
  detail text,
  worked_by text,
  worked_at text,
  worked_note text
);
create index exchange_received_about on exchange_received (about);
create index exchange_received_to_work on exchange_received (sequence) where not understood and worked_at is null;

-- What came to the door and was not let in: bad signature, stranger, too large, reused number. The same bytes are one
-- row, however often they come. `jws` is kept whole only where the other state truly signed it: that is evidence.
create table exchange_refused (
  digest text not null,
  problem text not null,
  received_at text not null,
  last_at text not null,
  times integer not null,
  size integer not null,
  start text not null,
  jws text,
  primary key (digest, problem)
);

-- One row for each direction, locked by whoever numbers or admits the next message.
create table exchange_counters (
  direction text primary key,
  last integer not null
);
insert into exchange_counters values ('sent', 0), ('received', 0);
