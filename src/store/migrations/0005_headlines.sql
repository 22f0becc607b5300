-- What is known of a story in a few facts, for lists; null where it was put away before this and has not changed since.
alter table story add column headlines text;
