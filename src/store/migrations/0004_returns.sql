-- A text that comes back after another stood under its address is a further version: contents may repeat, and `returns`
-- counts how often one had been there before.
alter table report add column returns integer not null default 0;
alter table report drop constraint report_address_content_hash_key;
alter table report add constraint report_version unique (address, content_hash, returns);
