-- Messages to people outside, each put here by the statement that writes the fact that caused it (`stream`, `version`); there
-- until handled. `origin` is the fact they speak of: the same, or an earlier one where an officer has a message sent again.
-- The words are made at the moment of sending; `said` keeps what was sent, with codes masked.
create table messages (
  stream text not null,
  version integer not null,
  ordinal integer not null,
  id text not null,
  occasion text not null,
  person text not null,
  channel text not null,
  origin integer not null,
  queued_at text not null,
  status text not null,
  due_at text not null,
  attempts integer not null,
  round integer not null,
  unsure integer not null,
  claimed_by text,
  claimed_until text,
  carrier text,
  carrier_reference text,
  sent_to text,
  said text,
  problem text,
  sent_at text,
  settled_at text,
  primary key (stream, version, ordinal)
);
create index messages_waiting on messages (due_at) where status = 'waiting';
create index messages_to_work on messages (status) where status in ('failed', 'dead');
create index messages_by_id on messages (id);

-- What happened to each message, in its order: tried, sent, delivered, failed, given up. Only added to.
create table message_history (
  stream text not null,
  version integer not null,
  ordinal integer not null,
  number integer not null,
  happened_at text not null,
  what text not null,
  problem text,
  carrier text,
  primary key (stream, version, ordinal, number)
);

-- How each channel's carrier does, as the last attempt by any process found it.
create table message_carriers (
  channel text primary key,
  carrier text not null,
  worked_at text,
  failing_since text,
  problem text
);
