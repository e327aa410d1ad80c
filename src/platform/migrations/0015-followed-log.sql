-- The other state's public log as we have read it: each entry as it came, and the hashes that lead to the root it signed.
create table followed_entries (
  index bigint primary key,
  kind text not null,
  entry bytea not null
);
create index followed_entries_kind on followed_entries (kind, index);

create table followed_hashes (
  level integer not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

-- How far we have read it and under which checkpoint, how far our own was taken into the comparison, what keeps us from reading
-- on, and what the other state says it has read of ours.
create table log_following (
  one boolean primary key default true check (one),
  size bigint not null default 0,
  signed bigint not null default 0,
  note text,
  ours bigint not null default 0,
  heads integer not null default 0,
  begun_at text not null,
  read_at text,
  trouble text,
  trouble_since text,
  told text
);

-- What each of the two logs says of what both must say: its last word, and how often it said something.
create table log_said (
  subject text not null,
  whose text not null,
  content text not null,
  times integer not null,
  primary key (subject, whose)
);

-- Where the two logs part. Noticed at once, found where it lasts, closed when they agree again; what was found stays for good.
create table log_differences (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  ours text,
  theirs text,
  noticed_at text not null,
  seen integer not null,
  found_at text,
  closed_at text
);
create unique index log_differences_open on log_differences (kind, subject) where closed_at is null;
