-- The record. The stream comes first in every key, so that the same schema can be spread by stream.
create table events (
  stream text not null,
  version integer not null check (version > 0),
  type text not null,
  data jsonb not null,
  occurred_at text not null,
  recorded_at text not null,
  actor jsonb not null,
  law_version text not null,
  cause text not null,
  primary key (stream, version)
);

-- Rows derived from one stream, replaced in the transaction that adds to it; thrown away and made again by `rebuild`.
create table view_rows (
  stream text not null,
  view text not null,
  key text not null,
  ix text not null,
  version integer not null,
  data jsonb not null,
  primary key (stream, view, key)
);
create index view_rows_by_ix on view_rows (view, ix);

-- The first answer to each command, by its idempotency key.
create table answers (
  stream text not null,
  key text not null,
  command text not null,
  digest text not null,
  answer jsonb not null,
  answered_at text not null,
  primary key (stream, key)
);

-- What must be said to the other state: there until the sender has given it a number.
create table outbox (
  stream text not null,
  version integer not null,
  ordinal integer not null,
  kind text not null,
  about text not null,
  body jsonb not null,
  personal jsonb,
  safety boolean not null,
  queued_at text not null,
  primary key (stream, version, ordinal)
);

-- Things that may exist once only, or are looked up by something other than their stream.
create table lookups (
  kind text not null,
  key text not null,
  stream text not null,
  primary key (kind, key)
);
