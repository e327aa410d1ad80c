-- How a message that was not understood came to its end here: acted on when it was tried again, done by hand, or set aside.
alter table exchange_received add column worked_how text;
