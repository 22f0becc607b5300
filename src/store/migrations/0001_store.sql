-- Records are kept as JSON *text*: exact bytes out, and NUL or a lone surrogate in a hostile text cannot break jsonb.
-- Columns beside a record are only what is searched, sorted or joined on; they can all be derived from it again.

create table report (
  seq bigint generated always as identity primary key,
  id text not null unique,
  address text not null,
  content_hash text not null,
  source text not null,
  title text not null,
  url text,
  published_at timestamptz,
  fetched_at timestamptz not null,
  record text not null,
  words tsvector not null,
  unique (address, content_hash)
);
create index report_published on report (published_at);
create index report_source on report (source, seq);
create index report_words on report using gin (words);

-- profile: what likeness to other reports is computed from. Reports of one core are one story whatever else there is; a
-- core that is not large enough to stand alone joins its closest like outside.
create table reading (
  report text primary key references report (id) on delete cascade,
  read_by text not null,
  read_at timestamptz not null,
  record text not null,
  is_placed boolean not null default false,
  profile bytea,
  profile_stamp text,
  core text,
  is_alone boolean not null default false,
  closest double precision not null default 0
);
create index reading_unplaced on reading (report) where not is_placed;
create index reading_version on reading (read_by);
create index reading_core on reading (core);

-- What a report is about, as numbers, with its time of publication in ms (undated: the largest safe integer).
create table reading_key (
  key bigint not null,
  published_ms bigint not null,
  report text not null references report (id) on delete cascade,
  primary key (key, published_ms, report)
);
create index reading_key_report on reading_key (report);

create table statement (
  seq bigint generated always as identity primary key,
  report text not null references report (id) on delete cascade,
  id text not null,
  source text not null,
  stance text not null,
  words_text text not null,
  record text not null,
  words tsvector not null,
  unique (report, id)
);
create index statement_words on statement using gin (words);
create index statement_stance on statement (stance, seq);

create table place (
  seq bigint generated always as identity primary key,
  report text not null references report (id) on delete cascade,
  id text not null,
  name text not null,
  country text not null,
  lat double precision not null,
  lon double precision not null,
  record text not null,
  unique (report, id)
);
create index place_country on place (country, seq);
create index place_position on place (lat, lon);

create table story (
  seq bigint generated always as identity primary key,
  id text not null unique,
  title text not null,
  start_at timestamptz,
  end_at timestamptz,
  report_count integer not null,
  event_count integer not null,
  standings text not null,
  version bigint not null,
  changed_at timestamptz not null,
  record text not null,
  extras text not null
);
create index story_changed on story (changed_at, seq);

create table story_report (
  report text not null references report (id) on delete cascade,
  story text not null references story (id) on delete cascade,
  primary key (report, story)
);
create index story_report_story on story_report (story);

-- Where a story's address went when its reports were told apart or put together anew.
create table story_moved (
  id text primary key,
  moved_to text not null,
  at timestamptz not null
);

create table fact (
  seq bigint generated always as identity primary key,
  story text not null references story (id) on delete cascade,
  event text not null,
  id text not null,
  field text not null,
  subject text not null,
  standing text not null,
  record text not null,
  words tsvector not null,
  unique (story, event, id)
);
create index fact_standing on fact (standing, seq);
create index fact_field on fact (field, seq);
create index fact_words on fact using gin (words);

create table revision (
  seq bigint generated always as identity primary key,
  from_report text not null references report (id) on delete cascade,
  to_report text not null references report (id) on delete cascade,
  disclosed boolean not null,
  record text not null,
  unique (from_report, to_report)
);
create index revision_to on revision (to_report);

create table judgement (
  seq bigint generated always as identity primary key,
  id text not null unique,
  kind text not null,
  report text,
  undoes text,
  made_by text not null,
  made_at timestamptz not null,
  record text not null
);
create index judgement_report on judgement (report);
-- One judgement can be undone once.
create unique index judgement_undoes on judgement (undoes) where undoes is not null;

-- What happened, in an order that is safe to follow while others still write: see queries/changes.ts.
create table change (
  tx xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  at timestamptz not null,
  kind text not null,
  story text,
  subject text not null,
  data text not null,
  primary key (tx, seq)
);
create index change_story on change (story, tx, seq);

create table feed (
  seq bigint generated always as identity primary key,
  id text not null unique,
  url text not null unique,
  title text,
  added_at timestamptz not null,
  next_check_at timestamptz not null,
  checked_at timestamptz,
  changed_at timestamptz,
  etag text,
  last_modified text,
  status text not null default 'new',
  problem text,
  failures integer not null default 0,
  leased_until timestamptz
);
create index feed_next on feed (next_check_at);

create table feed_item (
  feed text not null references feed (id) on delete cascade,
  item text not null,
  url text,
  fingerprint text not null,
  seen_at timestamptz not null,
  young_until timestamptz,
  primary key (feed, item)
);

create table webhook (
  seq bigint generated always as identity primary key,
  id text not null unique,
  url text not null,
  story text,
  secret text not null,
  added_at timestamptz not null,
  sent_up_to text not null,
  failures integer not null default 0,
  next_try_at timestamptz not null,
  problem text
);
