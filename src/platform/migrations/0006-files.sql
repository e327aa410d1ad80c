-- Documents as they came, by the digest of their bytes: the same document is kept once. A fact names its digest. `problems`
-- is what was wrong with it on arrival, codes with commas between; it is kept all the same, and never run or shown by us.
create table files (
  digest text primary key,
  media_type text not null,
  size integer not null,
  problems text not null,
  bytes bytea not null,
  kept_at text not null,
  kept_by text not null
);
