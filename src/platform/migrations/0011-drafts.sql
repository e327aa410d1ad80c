-- What applicants typed and have not had accepted: replaced as they type, gone when it is accepted or the form is sent. Not
-- part of the record, which keeps what was accepted and nothing that was taken back before.
create table form_drafts (
  application text not null,
  page text not null,
  -- The key of the form last accepted: what that page still sends afterwards comes too late.
  closed text not null default '',
  typed jsonb not null,
  saved_at text not null,
  primary key (application, page)
);
