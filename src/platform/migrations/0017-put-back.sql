-- A message of ours that the other state has and this record, put back from an older backup, did not know: since when it is
-- known again. What was said in it is to be recorded anew by a person, who writes down that it was.
alter table exchange_sent add column put_back_at text;

-- Entries of our public log that were taken back from the other state's copy, by their leaf hash: what is said again stays said once.
create table log_taken_back (
  digest text primary key,
  index bigint not null
);
