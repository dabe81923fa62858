-- The record. What is an enum in the program is kept as the name of its constant.

create sequence subject_seq start with 1 increment by 50;

create table subject (
  id             bigint primary key,
  type           varchar(20) not null,
  slug           varchar(100) not null,
  name           varchar(400) not null,
  description    varchar(4000),
  wikidata_id    varchar(13),
  -- organizations
  kind           varchar(20),
  -- AI models
  developer_id   bigint,
  released       varchar(41),
  weights        varchar(20),
  -- topics
  proposition    varchar(1000),
  recorded_at    timestamp(3) with time zone not null,
  updated_at     timestamp(3) with time zone not null,
  version        integer not null,
  constraint subject_slug unique (slug)
);

create table subject_alias (
  subject_id     bigint not null,
  ordinal        integer not null,
  alias          varchar(400) not null,
  primary key (subject_id, ordinal)
);

create table subject_link (
  subject_id     bigint not null,
  ordinal        integer not null,
  label          varchar(200) not null,
  url            varchar(2048) not null,
  primary key (subject_id, ordinal)
);

-- Every way in which a subject is found; kind is the place in the order of preference, from 0. One
-- character of a name may make 18 of its key.
create table subject_name (
  subject_id     bigint not null,
  kind           smallint not null,
  name_key       varchar(4000) not null,
  primary key (subject_id, kind, name_key)
);

create table affiliation (
  person_id      bigint not null,
  ordinal        integer not null,
  role           varchar(400) not null,
  organization_id bigint not null,
  affiliated_from varchar(41),
  affiliated_to  varchar(41),
  primary key (person_id, ordinal)
);

create table source (
  id             uuid primary key,
  url            varchar(2048),
  url_key        varchar(2049),
  title          varchar(1000) not null,
  title_key      varchar(10000) not null,
  author         varchar(400),
  publisher_id   bigint,
  published      varchar(41),
  kind           varchar(20) not null,
  archived_url   varchar(2048),
  recorded_at    timestamp(3) with time zone not null,
  updated_at     timestamp(3) with time zone not null,
  version        integer not null,
  constraint source_url unique (url_key)
);

create table statement (
  id             uuid primary key,
  speaker_id     bigint not null,
  text           varchar(20000) not null,
  words_hash     varchar(32) not null,
  language       varchar(35) not null,
  form           varchar(20) not null,
  said           varchar(41) not null,
  -- epoch seconds; fixed sentinels where the date is open at the start
  said_earliest  bigint not null,
  said_latest    bigint not null,
  said_certain   boolean not null,
  medium         varchar(20) not null,
  venue          varchar(400),
  reply_to_id    uuid,
  reply_speaker_id bigint,
  reply_url      varchar(2048),
  reply_summary  varchar(2000),
  status         varchar(20) not null,
  recorded_at    timestamp(3) with time zone not null,
  updated_at     timestamp(3) with time zone not null,
  version        integer not null
);

-- status and said_latest repeat the statement's, for lists by subject.
create table statement_about (
  statement_id   uuid not null,
  ordinal        integer not null,
  subject_id     bigint not null,
  stance         varchar(20),
  assigned_by    varchar(400),
  status         varchar(20) not null,
  said_latest    bigint not null,
  primary key (statement_id, ordinal)
);

create table appearance (
  statement_id   uuid not null,
  ordinal        integer not null,
  source_id      uuid not null,
  is_primary     boolean not null,
  selector_exact varchar(4000),
  selector_prefix varchar(400),
  selector_suffix varchar(400),
  primary key (statement_id, ordinal)
);

-- The append-only log. entity is the entity after the change, in the import format.
create table change_log (
  seq            bigint primary key,
  changed_at     timestamp(3) with time zone not null,
  actor          varchar(200) not null,
  action         varchar(20) not null,
  type           varchar(20) not null,
  entity_id      varchar(100) not null,
  entity         varchar(1000000)
);

create table clock (
  id             integer primary key,
  seq            bigint not null,
  label_seq      bigint not null
);

insert into clock (id, seq, label_seq) values (1, 0, 0);
