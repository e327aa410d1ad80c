-- Who looked, as they were called then: a reader from outside is no user of ours, and a role may change.
alter table reads add column name text not null default '';

alter table reads add column role text not null default '';

-- Codes that opened nothing, by where they came from: only to slow down whoever tries many.
create table wrong_codes (
  source text not null,
  tried_at text not null
);

create index wrong_codes_by_source on wrong_codes (source, tried_at);
