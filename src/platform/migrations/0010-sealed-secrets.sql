-- Secrets of this node that are to be told later, once: sealed with a key of its key file, so that a copy of the database alone
-- tells nothing. Written once each and never changed; no view, export or rebuild reads them.
create table sealed_secrets (
  name text primary key,
  sealed text not null,
  made_at text not null
);
