-- What is to be said in public, there until the log has taken it in. The key says what it is about, so that it is said once.
create table log_queue (
  key text primary key,
  entry jsonb not null,
  queued_at text not null
);

-- The public log: what it says, in the one order it has.
create table log_entries (
  index bigint primary key,
  key text not null unique,
  kind text not null,
  entry bytea not null
);

-- Its tree: level 0 the leaves, each higher level the roots of 256 hashes of the one below.
create table log_hashes (
  level integer not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

-- Every checkpoint the log signed; `note` gains the witness's lines when it has cosigned.
create table log_checkpoints (
  size bigint primary key,
  root bytea not null,
  note text not null,
  signed_at text not null,
  witnessed_at text
);

-- As a witness: the last checkpoint of each log that we cosigned.
create table log_witnessed (
  origin text primary key,
  size bigint not null,
  root bytea not null,
  note text not null,
  seen_at text not null
);

-- What shows that a log, ours or the other state's, did not keep to its word; kept as it came.
create table log_evidence (
  id text primary key,
  origin text not null,
  what text not null,
  seen_at text not null,
  theirs text not null,
  known text not null
);
