-- What a story only mentions may belong to another story ("the accident came as the country was struggling with an
-- earthquake"). `story.record` is what is shown, with such events moved; `story.apart` is the story by itself, where that
-- is something else.
alter table story add column apart text;

-- What may tie a story to another: its main event, or one that it only mentions (a guest), which may have a home.
create table story_tie (
  story text not null references story (id) on delete cascade deferrable initially deferred,
  event text not null,
  role text not null,
  kind text not null,
  span int8range not null,
  record text not null,
  home text,
  primary key (story, event)
);
create index story_tie_span on story_tie using gist (span);
create index story_tie_home on story_tie (home) where home is not null;

-- Stories placed before this were never tied: they are derived again.
update reading set is_placed = false;
