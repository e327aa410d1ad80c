-- Signed-in sessions: only the digest of the secret in the browser's cookie is kept.
create table sessions (
  digest text primary key,
  user_id text not null,
  started_at text not null,
  ends_at text not null
);

-- Every look at a person's file.
create table reads (
  stream text not null,
  read_at text not null,
  actor text not null,
  what text not null
);
create index reads_by_stream on reads (stream, read_at);
