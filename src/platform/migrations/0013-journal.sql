-- Facts the private journal has not taken in yet: written by the statement that records them.
create table journal_queue (
  stream text not null,
  version integer not null,
  primary key (stream, version)
);

-- The private journal: which fact each leaf is of, and the secret salt that keeps its hash from being guessed.
create table journal_leaves (
  index bigint primary key,
  stream text not null,
  version integer not null,
  salt bytea not null,
  unique (stream, version)
);

-- Its tree, as the public log keeps its own.
create table journal_hashes (
  level integer not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

-- The roots that went into the public log.
create table journal_roots (
  facts bigint primary key,
  root bytea not null,
  anchored_at text not null
);

-- How far the facts older than the journal have been queued: the last one that was.
create table journal_older (
  one boolean primary key default true check (one),
  stream text not null,
  version integer not null,
  done boolean not null
);
insert into journal_older values (true, '', 0, false);

-- What each look over the whole record found.
create table journal_checks (
  checked_at text primary key,
  facts bigint not null,
  ok boolean not null,
  faults jsonb not null
);

-- Disclosures ordered: to whom, why, until when. Only the digest of the code that opens one is kept.
create table disclosures (
  id text primary key,
  code text not null unique,
  stream text not null,
  versions jsonb,
  recipient text not null,
  purpose text not null,
  ordered_by text not null,
  ordered_at text not null,
  until text not null,
  ended_at text
);
create index disclosures_by_stream on disclosures (stream, ordered_at);

-- Every public key either state has used, for good: what was signed with an old one must be checked with it.
create table keys_seen (
  party text not null,
  use text not null,
  kid text not null,
  key text not null,
  seen_at text not null,
  primary key (party, use, kid)
);
