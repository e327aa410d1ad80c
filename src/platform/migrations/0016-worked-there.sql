-- A message of ours that did nothing at the other state, once somebody here has dealt with it: who, when, how and why.
alter table exchange_sent add column worked_by text;
alter table exchange_sent add column worked_at text;
alter table exchange_sent add column worked_note text;
alter table exchange_sent add column worked_how text;
create index exchange_sent_there on exchange_sent (sequence) where understood = false;
