-- V1__tables.sql
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

-- V2__indexes.sql
-- Keys and addresses are ordered by their characters, as everywhere else, and not by a language.
alter table subject alter column slug type varchar(100) collate "C";
alter table subject_name alter column name_key type varchar(4000) collate "C";
alter table source alter column url_key type varchar(2049) collate "C";
alter table source alter column title_key type varchar(10000) collate "C";
alter table change_log alter column entity_id type varchar(100) collate "C";

create index statement_by_speaker_said on statement (speaker_id, status, said_latest desc, id desc);
create index statement_by_date on statement (status, said_latest desc, id desc);
create index statement_by_time_recorded on statement (status, recorded_at desc, id desc);
create index statement_by_speaker_time_recorded on statement (speaker_id, status, recorded_at desc, id desc);
create index statement_by_words_of on statement (words_hash, speaker_id);
create index statement_by_reply_to on statement (reply_to_id) where reply_to_id is not null;
create index statement_by_reply_speaker on statement (reply_speaker_id, status, said_latest desc, id desc)
    where reply_speaker_id is not null;

create index about_by_statement on statement_about (statement_id, subject_id, stance);
create index appearance_by_source on appearance (source_id, statement_id);

create index subject_name_by_key on subject_name (name_key, kind, subject_id);
create index subject_by_type on subject (type, slug);
create index subject_by_developer on subject (developer_id) where developer_id is not null;
create index affiliation_by_organization on affiliation (organization_id, person_id);
create index source_by_publisher on source (publisher_id) where publisher_id is not null;
create index change_by_address on change_log (entity_id, type, seq);

-- V3__references.sql
-- After the indexes: H2 makes one of its own for each reference that has none yet.
alter table subject add constraint subject_developer foreign key (developer_id) references subject (id);
alter table subject_alias add constraint alias_subject foreign key (subject_id) references subject (id);
alter table subject_link add constraint link_subject foreign key (subject_id) references subject (id);
alter table subject_name add constraint name_subject foreign key (subject_id) references subject (id);
alter table affiliation add constraint affiliation_person foreign key (person_id) references subject (id);
alter table affiliation add constraint affiliation_organization foreign key (organization_id) references subject (id);
alter table source add constraint source_publisher foreign key (publisher_id) references subject (id);
alter table statement add constraint statement_speaker foreign key (speaker_id) references subject (id);
alter table statement add constraint statement_reply_to foreign key (reply_to_id) references statement (id);
alter table statement add constraint statement_reply_speaker foreign key (reply_speaker_id) references subject (id);
alter table statement_about add constraint about_statement foreign key (statement_id) references statement (id);
alter table statement_about add constraint about_subject foreign key (subject_id) references subject (id);
alter table appearance add constraint appearance_statement foreign key (statement_id) references statement (id);
alter table appearance add constraint appearance_source foreign key (source_id) references source (id);

-- V4__about_windows.sql
-- Lists by subject in a window of time look at the start of the date too, without going to the statement.
alter table statement_about add column said_earliest bigint default 0 not null;
update statement_about a set said_earliest = (select s.said_earliest from statement s where s.id = a.statement_id);
alter table statement_about alter column said_earliest drop default;

-- V6__about_speakers.sql
-- Lists of what a speaker said about a subject are read from the links alone.
alter table statement_about add column speaker_id bigint default 0 not null;
update statement_about a set speaker_id = (select s.speaker_id from statement s where s.id = a.statement_id);
alter table statement_about alter column speaker_id drop default;

-- V7__indexes.sql
-- Columns that are only looked at stand behind the order, so that a page is read from its index alone.
create index about_by_subject_said
    on statement_about (subject_id, status, said_latest desc, statement_id desc) include (stance, said_earliest);
create index about_by_subject_and_speaker
    on statement_about (subject_id, speaker_id, status, said_latest desc, statement_id desc) include (stance, said_earliest);

-- V8__withdrawals_and_merges.sql
-- Why a published statement no longer stands. What supersedes it is no reference, so that an import may bring the two in any order.
alter table statement add column withdrawal_reason varchar(20);
alter table statement add column withdrawal_note varchar(4000);
alter table statement add column superseded_by uuid;
alter table statement add column withdrawn_at timestamp(3) with time zone;
create index statement_by_superseded_by on statement (superseded_by);

-- The slugs of subjects that are one with another now, as they were merged; where a slug leads by now, subject_name says.
create table merged_subject (
  slug           varchar(100) primary key,
  type           varchar(20) not null,
  merged_into    varchar(100) not null
);

-- V9__log_in_public.sql
-- Entries of drafts, which only editors are shown; and those whose item was erased later, and why.
alter table change_log add column hidden boolean default false not null;
alter table change_log add column redacted boolean default false not null;
alter table change_log add column reason varchar(4000);
-- Within a text of the JSON, the quotation marks would have a backslash before them.
update change_log set hidden = true
    where type = 'STATEMENT' and (action = 'DELETED' or entity like '%"status":"draft"%');

-- V10__exchange.sql
-- Feeds show the newest edits, as lists do what is newest in the record.
create index statement_by_time_updated on statement (status, updated_at desc, id desc);
create index statement_by_speaker_time_updated on statement (speaker_id, status, updated_at desc, id desc);
-- An import finds the sources that are known by their title and date alone.
create index source_by_title on source (title);

-- V11__about_said.sql
-- Positions are read from the links alone, whether of a speaker or toward a subject.
alter table statement_about add column said varchar(41) default '' not null;
update statement_about a set said = (select s.said from statement s where s.id = a.statement_id);
alter table statement_about alter column said drop default;
create index about_by_speaker on statement_about (speaker_id, status);

create table flyway_schema_history (
  installed_rank integer not null,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  checksum integer,
  installed_by varchar(100) not null,
  installed_on timestamp default now() not null,
  execution_time integer not null,
  success boolean not null,
  constraint flyway_schema_history_pk primary key (installed_rank)
);
create index flyway_schema_history_s_idx on flyway_schema_history (success);
set session_replication_role = replica;
delete from clock;
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('10', '0', 'chief executive', '1', NULL, NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('10', '1', 'founder', '4', NULL, NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('10', '2', 'co-founder', '5', '2015', NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('10', '3', 'board member', '5', NULL, '2018');
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('11', '0', 'chief executive', '2', NULL, NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('12', '0', 'director of AI', '1', NULL, '../2024-07-24');
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('13', '0', 'chief executive', '5', NULL, NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('13', '1', 'co-founder', '5', '2015', NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('27', '0', 'chief tester', '20', '2015-03', '2018/..');
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('27', '1', 'founder', '20', NULL, NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('27', '2', 'guest', '22', '../2019', '2020-02-29');
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('28', '0', 'director', '24', '2021~', NULL);
insert into affiliation (person_id, ordinal, role, organization_id, affiliated_from, affiliated_to) values ('28', '1', 'advisor', '20', NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-a000-7000-8000-000000000001', '0', '0190e209-a000-7000-8000-000000000100', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-a000-7000-8000-000000000002', '0', '0190e209-a000-7000-8000-000000000100', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-a000-7000-8000-000000000003', '0', '0190e209-a000-7000-8000-000000000100', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-a000-7000-8000-000000000004', '0', '0190e209-a000-7000-8000-000000000100', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-a000-7000-8000-000000000005', '0', '0190e209-a000-7000-8000-000000000100', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-a000-7000-8000-000000000006', '0', '0190e209-a000-7000-8000-000000000100', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000001', '0', '0190e209-c000-7000-8000-000000000101', 'true', 'every upgrade is tested', 'She said: “', ', naturally');
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000001', '1', '0190e209-c000-7000-8000-000000000102', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000001', '2', '0190e209-c000-7000-8000-000000000104', 'false', 'every upgrade', NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000002', '0', '0190e209-c000-7000-8000-000000000102', 'true', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000003', '0', '0190e209-c000-7000-8000-000000000103', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000004', '0', '0190e209-c000-7000-8000-000000000104', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000005', '0', '0190e209-c000-7000-8000-000000000105', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000006', '0', '0190e209-c000-7000-8000-000000000106', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000006', '1', '0190e209-c000-7000-8000-000000000108', 'false', 'כל שדרוג', NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000007', '0', '0190e209-c000-7000-8000-000000000106', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000008', '0', '01a22565-ba6c-7299-86a2-15b35ada41f1', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000009', '0', '0190e209-c000-7000-8000-000000000108', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000011', '0', '0190e209-c000-7000-8000-000000000103', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000012', '0', '0190e209-c000-7000-8000-000000000103', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000014', '0', '0190e209-c000-7000-8000-000000000103', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000021', '0', '0190e209-c000-7000-8000-000000000108', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000022', '0', '0190e209-c000-7000-8000-000000000108', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000023', '0', '0190e209-c000-7000-8000-000000000108', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000024', '0', '0190e209-c000-7000-8000-000000000108', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000031', '0', '0190e209-c000-7000-8000-000000000105', 'false', 'said twice', NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000031', '1', '0190e209-c000-7000-8000-000000000106', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000032', '0', '0190e209-c000-7000-8000-000000000106', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000033', '0', '0190e209-c000-7000-8000-000000000106', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000042', '0', '0190e209-c000-7000-8000-000000000108', 'false', NULL, NULL, NULL);
insert into appearance (statement_id, ordinal, source_id, is_primary, selector_exact, selector_prefix, selector_suffix) values ('0190e209-c000-7000-8000-000000000051', '0', '0190e209-c000-7000-8000-000000000101', 'false', NULL, NULL, NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('1', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'tesla', '{"type":"organization","slug":"tesla","name":"Tesla","aliases":[],"wikidataId":"Q478214","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.284Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('10', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'PERSON', 'elon-musk', '{"type":"person","slug":"elon-musk","name":"Elon Musk","aliases":["Musk"],"wikidataId":"Q317521","links":[],"affiliations":[{"role":"chief executive","organization":"tesla"},{"role":"founder","organization":"xai"},{"role":"co-founder","organization":"openai","from":"2015"},{"role":"board member","organization":"openai","to":"2018"}],"recordedAt":"2026-11-29T03:42:29.379Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('100', '2026-11-29 03:42:34.889+00', 'test-admin', 'MERGED', 'STATEMENT', '0190e209-c000-7000-8000-000000000032', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000032","speaker":"tess-example","text":"Generated: said two times.","language":"en","form":"indirect","said":"2020-05","medium":"interview","about":[{"subject":"exemplar-1"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"withdrawn","withdrawal":{"reason":"duplicate","supersededBy":"0190e209-c000-7000-8000-000000000031","at":"2026-11-29T03:42:34.820Z"},"recordedAt":"2026-11-29T03:42:34.643Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('101', '2026-11-29 03:42:34.936+00', 'test-admin', 'CREATED', 'SOURCE', '01a22565-bfb0-74ff-b02a-a737623d69e4', NULL, 'false', 'true', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('102', '2026-11-29 03:42:34.936+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000041', NULL, 'false', 'true', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('103', '2026-11-29 03:42:34.992+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000041', NULL, 'false', 'true', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('104', '2026-11-29 03:42:35.047+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000042', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000042","speaker":"ada-example","text":"Generated: a reply to what is erased.","language":"en","form":"direct","said":"2021-02","medium":"other","replyContext":{"statement":"0190e209-c000-7000-8000-000000000041"},"about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:35.029Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('105', '2026-11-29 03:42:35.201+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000042', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000042","speaker":"ada-example","text":"Generated: a reply to what is erased.","language":"en","form":"direct","said":"2021-02","medium":"other","replyContext":{"speaker":"tess-example"},"about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:35.029Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('106', '2026-11-29 03:42:35.201+00', 'test-admin', 'REDACTED', 'STATEMENT', '0190e209-c000-7000-8000-000000000041', NULL, 'false', 'false', 'Order of an invented court');
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('107', '2026-11-29 03:42:35.201+00', 'test-admin', 'REDACTED', 'SOURCE', '01a22565-bfb0-74ff-b02a-a737623d69e4', NULL, 'false', 'false', 'Order of an invented court');
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('108', '2026-11-29 03:42:35.247+00', 'test-admin', 'CREATED', 'PERSON', 'dora-invented', '{"type":"person","slug":"dora-invented","name":"Dora Invented","aliases":[],"description":"Generated","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:35.239Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('109', '2026-11-29 03:42:35.36+00', 'test-admin', 'UPDATED', 'PERSON', 'theodora-example', '{"type":"person","slug":"theodora-example","name":"Theodora Example","aliases":["Dora Example","Dora Invented"],"description":"Generated; merged into Ada Example","wikidataId":"Q999999998","links":[],"affiliations":[{"role":"advisor","organization":"example-works"}],"recordedAt":"2026-11-29T03:42:31.971Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('11', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'PERSON', 'mark-zuckerberg', '{"type":"person","slug":"mark-zuckerberg","name":"Mark Zuckerberg","aliases":["Zuckerberg","Zuck"],"wikidataId":"Q36215","links":[],"affiliations":[{"role":"chief executive","organization":"meta"}],"recordedAt":"2026-11-29T03:42:29.386Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('110', '2026-11-29 03:42:35.36+00', 'test-admin', 'MERGED', 'PERSON', 'dora-invented', '{"type":"person","slug":"dora-invented","mergedInto":"theodora-example"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('111', '2026-11-29 03:42:35.505+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000003', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000003","speaker":"example-works","text":"Generated: the company paraphrases itself.","language":"und","form":"indirect","said":"2018/..","medium":"press_release","replyContext":{"speaker":"ada-example","url":"https://posts.example/theodora/2","summary":"A generated post\\nof two lines"},"about":[{"subject":"exemplar-2","stance":"favor","assignedBy":"upgrade test"},{"subject":"invented-trials","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"published","recordedAt":"2026-11-29T03:42:33.337Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('112', '2026-11-29 03:42:35.505+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000008', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000008","speaker":"ada-example","text":"Generated: Theodora says something of her own.","language":"en","form":"direct","said":"2022","medium":"other","about":[{"subject":"tess-example","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"01a22565-ba6c-7299-86a2-15b35ada41f1"}],"status":"published","recordedAt":"2026-11-29T03:42:33.559Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('113', '2026-11-29 03:42:35.505+00', 'test-admin', 'UPDATED', 'PERSON', 'ada-example', '{"type":"person","slug":"ada-example","name":"Ada Augusta Example","aliases":["Ada","Ada Example","Theodora Example","Dora Example","Dora Invented"],"description":"Generated, invented and edited twice","wikidataId":"Q999999998","links":[],"affiliations":[{"role":"director","organization":"example-charity","from":"2021~"},{"role":"advisor","organization":"example-works"}],"recordedAt":"2026-11-29T03:42:31.691Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('114', '2026-11-29 03:42:35.505+00', 'test-admin', 'MERGED', 'PERSON', 'theodora-example', '{"type":"person","slug":"theodora-example","mergedInto":"ada-example"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('115', '2026-11-29 03:42:35.594+00', 'test-admin', 'UPDATED', 'SOURCE', '0190e209-c000-7000-8000-000000000105', '{"type":"source","id":"0190e209-c000-7000-8000-000000000105","title":"Generated audio","publisher":"example-works","published":"2021/..","kind":"audio","recordedAt":"2026-11-29T03:42:32.833Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('116', '2026-11-29 03:42:35.594+00', 'test-admin', 'UPDATED', 'MODEL', 'exemplar-1', '{"type":"model","slug":"exemplar-1","name":"Exemplar 1","aliases":["Ex-1"],"description":"Generated","links":[],"developer":"example-works","released":"2023-11~","weights":"open","recordedAt":"2026-11-29T03:42:32.202Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('117', '2026-11-29 03:42:35.594+00', 'test-admin', 'UPDATED', 'PERSON', 'tess-example', '{"type":"person","slug":"tess-example","name":"Tess Example","aliases":["Théa d''Éxämple-Ødegård","T. Example"],"description":"Generated and invented","links":[],"affiliations":[{"role":"chief tester","organization":"example-works","from":"2015-03","to":"2018/.."},{"role":"founder","organization":"example-works"},{"role":"guest","organization":"reiji-kogyo","from":"../2019","to":"2020-02-29"}],"recordedAt":"2026-11-29T03:42:31.536Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('118', '2026-11-29 03:42:35.594+00', 'test-admin', 'UPDATED', 'ORGANIZATION', 'example-works', E'{"type":"organization","slug":"example-works","name":"Example Works","aliases":["Exemplar & Söhne","Example Works Ltd","EWL"],"description":"Generated for the upgrade test.\\nInvented.","wikidataId":"Q999999999","links":[{"label":"Site","url":"https://works.example/"},{"label":"Seite","url":"https://works.example/%C3%BCber?a=1#top"}],"kind":"company","recordedAt":"2026-11-29T03:42:31.056Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('119', '2026-11-29 03:42:35.594+00', 'test-admin', 'MERGED', 'ORGANIZATION', 'example-works-ltd', '{"type":"organization","slug":"example-works-ltd","mergedInto":"example-works"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('12', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'PERSON', 'andrej-karpathy', '{"type":"person","slug":"andrej-karpathy","name":"Andrej Karpathy","aliases":["Karpathy"],"links":[],"affiliations":[{"role":"director of AI","organization":"tesla","to":"../2024-07-24"}],"recordedAt":"2026-11-29T03:42:29.390Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('120', '2026-11-29 03:42:35.704+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000003', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000003","speaker":"example-works","text":"Generated: the company paraphrases itself.","language":"und","form":"indirect","said":"2018/..","medium":"press_release","replyContext":{"speaker":"ada-example","url":"https://posts.example/theodora/2","summary":"A generated post\\nof two lines"},"about":[{"subject":"exemplar-2","stance":"favor","assignedBy":"upgrade test"},{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"published","recordedAt":"2026-11-29T03:42:33.337Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('121', '2026-11-29 03:42:35.704+00', 'test-admin', 'UPDATED', 'TOPIC', 'invented-tests', '{"type":"topic","slug":"invented-tests","name":"Invented tests","aliases":["Erfundene Prüfungen","Invented trials"],"description":"Generated","links":[],"proposition":"Every upgrade should be tested on invented data","recordedAt":"2026-11-29T03:42:32.334Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('122', '2026-11-29 03:42:35.704+00', 'test-admin', 'MERGED', 'TOPIC', 'invented-trials', '{"type":"topic","slug":"invented-trials","mergedInto":"invented-tests"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('123', '2026-11-29 03:42:35.763+00', 'test-admin', 'UPDATED', 'TOPIC', 'invented-silence', '{"type":"topic","slug":"invented-silence","name":"Invented silence, renamed","aliases":["Invented silence"],"description":"Generated and renamed","links":[],"recordedAt":"2026-11-29T03:42:32.366Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('124', '2026-11-29 03:42:35.828+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000051', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000051","speaker":"ada-example","text":"Generated: the last word is quixotic.","language":"en","form":"direct","said":"2024-04","medium":"other","about":[{"subject":"reused-topic"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000101"}],"status":"published","recordedAt":"2026-11-29T03:42:35.801Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('13', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'PERSON', 'sam-altman', '{"type":"person","slug":"sam-altman","name":"Sam Altman","aliases":["Altman"],"links":[],"affiliations":[{"role":"chief executive","organization":"openai"},{"role":"co-founder","organization":"openai","from":"2015"}],"recordedAt":"2026-11-29T03:42:29.394Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('14', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'MODEL', 'llama-3-1', '{"type":"model","slug":"llama-3-1","name":"Llama 3.1","aliases":[],"links":[],"developer":"meta","released":"2024-07-23","weights":"open","recordedAt":"2026-11-29T03:42:29.397Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('15', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'MODEL', 'gpt-4', '{"type":"model","slug":"gpt-4","name":"GPT-4","aliases":[],"links":[],"developer":"openai","weights":"closed","recordedAt":"2026-11-29T03:42:29.401Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('16', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'TOPIC', 'open-source-ai', '{"type":"topic","slug":"open-source-ai","name":"Open-source AI","aliases":[],"links":[],"proposition":"AI models should be released as open source","recordedAt":"2026-11-29T03:42:29.405Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('17', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'TOPIC', 'ai-safety', '{"type":"topic","slug":"ai-safety","name":"AI safety","aliases":[],"links":[],"recordedAt":"2026-11-29T03:42:29.408Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('18', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'TOPIC', 'ai-compute', '{"type":"topic","slug":"ai-compute","name":"AI compute","aliases":[],"links":[],"recordedAt":"2026-11-29T03:42:29.411Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('19', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'TOPIC', 'openai-governance', '{"type":"topic","slug":"openai-governance","name":"Governance of OpenAI","aliases":[],"links":[],"proposition":"OpenAI should have stayed an open, non-profit company","recordedAt":"2026-11-29T03:42:29.413Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('2', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'meta', '{"type":"organization","slug":"meta","name":"Meta","aliases":["Meta Platforms"],"wikidataId":"Q380","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.340Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('20', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'SOURCE', '0190e209-a000-7000-8000-000000000100', '{"type":"source","id":"0190e209-a000-7000-8000-000000000100","title":"Musk and Zuckerberg agree on the importance of open-source AI","published":"2024-07-24","kind":"article","recordedAt":"2026-11-29T03:42:29.418Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('21', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'STATEMENT', '0190e209-a000-7000-8000-000000000001', '{"type":"statement","id":"0190e209-a000-7000-8000-000000000001","speaker":"elon-musk","text":"It is impressive, and Zuck does deserve credit for open-sourcing.","language":"en","form":"direct","said":"2024-07-23","medium":"social_post","venue":"X","replyContext":{"speaker":"andrej-karpathy","summary":"A post on X about the release of Llama 3.1"},"about":[{"subject":"llama-3-1","stance":"favor","assignedBy":"starter record"},{"subject":"mark-zuckerberg","stance":"favor","assignedBy":"starter record"},{"subject":"open-source-ai","stance":"favor","assignedBy":"starter record"}],"appearances":[{"source":"0190e209-a000-7000-8000-000000000100"}],"status":"published","recordedAt":"2026-11-29T03:42:29.421Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('22', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'STATEMENT', '0190e209-a000-7000-8000-000000000002', '{"type":"statement","id":"0190e209-a000-7000-8000-000000000002","speaker":"mark-zuckerberg","text":"We have built up the capacity to do this at a scale that may be larger than any other individual company. I think a lot of people may not appreciate that.","language":"en","form":"direct","said":"2024-01","medium":"interview","venue":"The Verge","about":[{"subject":"ai-compute"},{"subject":"nvidia"},{"subject":"meta"}],"appearances":[{"source":"0190e209-a000-7000-8000-000000000100"}],"status":"published","recordedAt":"2026-11-29T03:42:29.448Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('23', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'STATEMENT', '0190e209-a000-7000-8000-000000000003', '{"type":"statement","id":"0190e209-a000-7000-8000-000000000003","speaker":"elon-musk","text":"OpenAI was created as an open source (which is why I named it ‘Open’ AI), non-profit company to serve as a counterweight to Google, but now it has become a closed source, maximum-profit company effectively controlled by Microsoft. Not what I intended at all.","language":"en","form":"direct","said":"2023-02","medium":"social_post","venue":"X","about":[{"subject":"openai","stance":"against","assignedBy":"starter record"},{"subject":"openai-governance","stance":"favor","assignedBy":"starter record"},{"subject":"open-source-ai","stance":"favor","assignedBy":"starter record"},{"subject":"google"},{"subject":"microsoft"}],"appearances":[{"source":"0190e209-a000-7000-8000-000000000100"}],"status":"published","recordedAt":"2026-11-29T03:42:29.452Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('24', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'STATEMENT', '0190e209-a000-7000-8000-000000000004', '{"type":"statement","id":"0190e209-a000-7000-8000-000000000004","speaker":"mark-zuckerberg","text":"I believe that open source is necessary for a positive AI future.","language":"en","form":"direct","said":"../2024-07-24","medium":"other","about":[{"subject":"open-source-ai","stance":"favor","assignedBy":"starter record"}],"appearances":[{"source":"0190e209-a000-7000-8000-000000000100"}],"status":"published","recordedAt":"2026-11-29T03:42:29.459Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('25', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'STATEMENT', '0190e209-a000-7000-8000-000000000005', '{"type":"statement","id":"0190e209-a000-7000-8000-000000000005","speaker":"mark-zuckerberg","text":"There is an ongoing debate about the safety of open source AI models, and my view is that open source AI will be safer than the alternatives.","language":"en","form":"direct","said":"../2024-07-24","medium":"blog","venue":"Meta company blog","about":[{"subject":"open-source-ai","stance":"favor","assignedBy":"starter record"},{"subject":"ai-safety"}],"appearances":[{"source":"0190e209-a000-7000-8000-000000000100"}],"status":"published","recordedAt":"2026-11-29T03:42:29.463Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('26', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'STATEMENT', '0190e209-a000-7000-8000-000000000006', '{"type":"statement","id":"0190e209-a000-7000-8000-000000000006","speaker":"meta","text":"Llama 3.1 outperforms OpenAI''s GPT-4.","language":"en","form":"indirect","said":"../2024-07-24","medium":"other","about":[{"subject":"llama-3-1","stance":"favor","assignedBy":"starter record"},{"subject":"gpt-4","stance":"against","assignedBy":"starter record"}],"appearances":[{"source":"0190e209-a000-7000-8000-000000000100"}],"status":"published","recordedAt":"2026-11-29T03:42:29.466Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('27', '2026-11-29 03:42:31.067+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'example-works', E'{"type":"organization","slug":"example-works","name":"Example Works","aliases":["Exemplar & Söhne"],"description":"Generated for the upgrade test.\\nInvented.","wikidataId":"Q999999999","links":[{"label":"Site","url":"https://works.example/"},{"label":"Seite","url":"https://works.example/%C3%BCber?a=1#top"}],"kind":"company","recordedAt":"2026-11-29T03:42:31.056Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('28', '2026-11-29 03:42:31.222+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'example-works-ltd', '{"type":"organization","slug":"example-works-ltd","name":"Example Works Ltd","aliases":["EWL"],"description":"Generated; merged into Example Works","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:31.205Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('29', '2026-11-29 03:42:31.282+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'reiji-kogyo', '{"type":"organization","slug":"reiji-kogyo","name":"例示工業株式会社","aliases":["Reiji Kōgyō","レイジ工業"],"description":"Generated","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:31.261Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('3', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'x', '{"type":"organization","slug":"x","name":"X","aliases":["Twitter"],"links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.345Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('30', '2026-11-29 03:42:31.335+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'example-gazette', '{"type":"organization","slug":"example-gazette","name":"The Example Gazette","aliases":[],"description":"Generated","links":[],"kind":"publisher","recordedAt":"2026-11-29T03:42:31.312Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('31', '2026-11-29 03:42:31.379+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'example-charity', '{"type":"organization","slug":"example-charity","name":"Fundación Ejemplo","aliases":[],"description":"Generated","links":[],"kind":"nonprofit","recordedAt":"2026-11-29T03:42:31.369Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('32', '2026-11-29 03:42:31.445+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'example-ministry', '{"type":"organization","slug":"example-ministry","name":"Министерство примеров","aliases":[],"description":"Generated","links":[],"kind":"government","recordedAt":"2026-11-29T03:42:31.428Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('33', '2026-11-29 03:42:31.492+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'example-club', '{"type":"organization","slug":"example-club","name":"Klub Przykładów Łódź","aliases":[],"description":"Generated","links":[],"kind":"other","recordedAt":"2026-11-29T03:42:31.475Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('34', '2026-11-29 03:42:31.577+00', 'test-admin', 'CREATED', 'PERSON', 'tess-example', '{"type":"person","slug":"tess-example","name":"Tess Example","aliases":["Théa d''Éxämple-Ødegård","T. Example"],"description":"Generated and invented","links":[],"affiliations":[{"role":"chief tester","organization":"example-works","from":"2015-03","to":"2018/.."},{"role":"founder","organization":"example-works-ltd"},{"role":"guest","organization":"reiji-kogyo","from":"../2019","to":"2020-02-29"}],"recordedAt":"2026-11-29T03:42:31.536Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('35', '2026-11-29 03:42:31.701+00', 'test-admin', 'CREATED', 'PERSON', 'ada-example', '{"type":"person","slug":"ada-example","name":"Ada Example","aliases":[],"description":"Generated and invented","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:31.691Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('36', '2026-11-29 03:42:31.744+00', 'test-admin', 'CREATED', 'PERSON', 'hanako-reiji', '{"type":"person","slug":"hanako-reiji","name":"例示 花子","aliases":["れいじ はなこ","ガギグ・パピプ"],"description":"Generated and invented","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:31.732Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('37', '2026-11-29 03:42:31.844+00', 'test-admin', 'CREATED', 'PERSON', 'layla-mithal', '{"type":"person","slug":"layla-mithal","name":"لَيْلَى مِثال","aliases":["ليلى مثال","Layla Mithal"],"description":"Generated and invented","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:31.800Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('38', '2026-11-29 03:42:31.895+00', 'test-admin', 'CREATED', 'PERSON', 'ada-dugma', '{"type":"person","slug":"ada-dugma","name":"עדה דוגמה","aliases":["עָדָה דֻּגְמָה"],"description":"Generated and invented","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:31.885Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('39', '2026-11-29 03:42:31.94+00', 'test-admin', 'CREATED', 'PERSON', 'priya-udaharan', '{"type":"person","slug":"priya-udaharan","name":"प्रिया उदाहरण","aliases":["Priya Udaharan"],"description":"Generated and invented","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:31.929Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('4', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'xai', '{"type":"organization","slug":"xai","name":"xAI","aliases":[],"description":"Raised 6 billion US dollars in a Series B round in May 2024","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.349Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('40', '2026-11-29 03:42:31.984+00', 'test-admin', 'CREATED', 'PERSON', 'theodora-example', '{"type":"person","slug":"theodora-example","name":"Theodora Example","aliases":["Dora Example"],"description":"Generated; merged into Ada Example","wikidataId":"Q999999998","links":[],"affiliations":[{"role":"advisor","organization":"example-works"}],"recordedAt":"2026-11-29T03:42:31.971Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('41', '2026-11-29 03:42:32.047+00', 'test-admin', 'UPDATED', 'PERSON', 'ada-example', '{"type":"person","slug":"ada-example","name":"Ada Example","aliases":["Ada"],"description":"Generated, invented and edited","links":[],"affiliations":[],"recordedAt":"2026-11-29T03:42:31.691Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('42', '2026-11-29 03:42:32.173+00', 'test-admin', 'UPDATED', 'PERSON', 'ada-example', '{"type":"person","slug":"ada-example","name":"Ada Augusta Example","aliases":["Ada","Ada Example"],"description":"Generated, invented and edited twice","links":[],"affiliations":[{"role":"director","organization":"example-charity","from":"2021~"}],"recordedAt":"2026-11-29T03:42:31.691Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('43', '2026-11-29 03:42:32.211+00', 'test-admin', 'CREATED', 'MODEL', 'exemplar-1', '{"type":"model","slug":"exemplar-1","name":"Exemplar 1","aliases":["Ex-1"],"description":"Generated","links":[],"developer":"example-works-ltd","released":"2023-11~","weights":"open","recordedAt":"2026-11-29T03:42:32.202Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('44', '2026-11-29 03:42:32.28+00', 'test-admin', 'CREATED', 'MODEL', 'exemplar-2', '{"type":"model","slug":"exemplar-2","name":"Exemplar 2 “Größe”","aliases":[],"description":"Generated","links":[],"developer":"reiji-kogyo","released":"2024-01/2024-03","weights":"closed","recordedAt":"2026-11-29T03:42:32.260Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('45', '2026-11-29 03:42:32.313+00', 'test-admin', 'CREATED', 'MODEL', 'exemplar-0', '{"type":"model","slug":"exemplar-0","name":"Exemplar 0","aliases":[],"description":"Generated","links":[],"weights":"unknown","recordedAt":"2026-11-29T03:42:32.302Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('46', '2026-11-29 03:42:32.341+00', 'test-admin', 'CREATED', 'TOPIC', 'invented-tests', '{"type":"topic","slug":"invented-tests","name":"Invented tests","aliases":["Erfundene Prüfungen"],"description":"Generated","links":[],"proposition":"Every upgrade should be tested on invented data","recordedAt":"2026-11-29T03:42:32.334Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('47', '2026-11-29 03:42:32.372+00', 'test-admin', 'CREATED', 'TOPIC', 'invented-silence', '{"type":"topic","slug":"invented-silence","name":"Invented silence","aliases":[],"description":"Generated","links":[],"recordedAt":"2026-11-29T03:42:32.366Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('48', '2026-11-29 03:42:32.415+00', 'test-admin', 'CREATED', 'TOPIC', 'invented-trials', '{"type":"topic","slug":"invented-trials","name":"Invented trials","aliases":[],"description":"Generated; merged into Invented tests","links":[],"recordedAt":"2026-11-29T03:42:32.400Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('49', '2026-11-29 03:42:32.478+00', 'test-admin', 'CREATED', 'TOPIC', 'reused-topic', '{"type":"topic","slug":"reused-topic","name":"Deleted topic","aliases":[],"description":"Generated; deleted","links":[],"recordedAt":"2026-11-29T03:42:32.459Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('5', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'openai', '{"type":"organization","slug":"openai","name":"OpenAI","aliases":[],"wikidataId":"Q21708200","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.354Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('50', '2026-11-29 03:42:32.525+00', 'test-admin', 'UPDATED', 'TOPIC', 'reused-topic', '{"type":"topic","slug":"reused-topic","name":"Deleted topic, edited","aliases":[],"description":"Generated; deleted","links":[],"recordedAt":"2026-11-29T03:42:32.459Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('51', '2026-11-29 03:42:32.589+00', 'test-admin', 'DELETED', 'TOPIC', 'reused-topic', NULL, 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('52', '2026-11-29 03:42:32.626+00', 'test-admin', 'CREATED', 'TOPIC', 'reused-topic', '{"type":"topic","slug":"reused-topic","name":"Reused topic","aliases":[],"description":"Generated; its slug was deleted before","links":[],"recordedAt":"2026-11-29T03:42:32.616Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('53', '2026-11-29 03:42:32.644+00', 'test-admin', 'CREATED', 'ORGANIZATION', 'deleted-organization', '{"type":"organization","slug":"deleted-organization","name":"Deleted organization","aliases":[],"links":[],"kind":"other","recordedAt":"2026-11-29T03:42:32.639Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('54', '2026-11-29 03:42:32.682+00', 'test-admin', 'DELETED', 'ORGANIZATION', 'deleted-organization', NULL, 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('55', '2026-11-29 03:42:32.71+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000101', '{"type":"source","id":"0190e209-c000-7000-8000-000000000101","url":"https://gazette.example/2024/03/tess?page=1","title":"Generated interview with Tess Example","author":"Nobody Real","publisher":"example-gazette","published":"2024-03-05","kind":"article","archivedUrl":"https://archive.example/1","recordedAt":"2026-11-29T03:42:32.699Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('56', '2026-11-29 03:42:32.739+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000102', '{"type":"source","id":"0190e209-c000-7000-8000-000000000102","url":"http://POSTS.example:80/ada/%7E1#later","title":"Generated post","published":"2024-03-05T16:05:00Z","kind":"post","recordedAt":"2026-11-29T03:42:32.730Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('57', '2026-11-29 03:42:32.764+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000103', '{"type":"source","id":"0190e209-c000-7000-8000-000000000103","title":"Generated transcript without an address","published":"2023","kind":"transcript","recordedAt":"2026-11-29T03:42:32.760Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('58', '2026-11-29 03:42:32.807+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000104', '{"type":"source","id":"0190e209-c000-7000-8000-000000000104","url":"https://video.example/watch?v=例","title":"生成された動画","publisher":"reiji-kogyo","published":"../2022-12","kind":"video","recordedAt":"2026-11-29T03:42:32.792Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('59', '2026-11-29 03:42:32.841+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000105', '{"type":"source","id":"0190e209-c000-7000-8000-000000000105","title":"Generated audio","publisher":"example-works-ltd","published":"2021/..","kind":"audio","recordedAt":"2026-11-29T03:42:32.833Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('6', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'microsoft', '{"type":"organization","slug":"microsoft","name":"Microsoft","aliases":[],"wikidataId":"Q2283","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.359Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('60', '2026-11-29 03:42:32.861+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000106', '{"type":"source","id":"0190e209-c000-7000-8000-000000000106","title":"Generated paper","published":"2020~","kind":"paper","recordedAt":"2026-11-29T03:42:32.858Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('61', '2026-11-29 03:42:32.88+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000107', '{"type":"source","id":"0190e209-c000-7000-8000-000000000107","title":"Generated book","kind":"book","recordedAt":"2026-11-29T03:42:32.876Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('62', '2026-11-29 03:42:32.905+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000108', '{"type":"source","id":"0190e209-c000-7000-8000-000000000108","title":"Generated leaflet","kind":"other","recordedAt":"2026-11-29T03:42:32.891Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('63', '2026-11-29 03:42:32.933+00', 'test-admin', 'CREATED', 'SOURCE', '0190e209-c000-7000-8000-000000000109', '{"type":"source","id":"0190e209-c000-7000-8000-000000000109","title":"Deleted source","kind":"other","recordedAt":"2026-11-29T03:42:32.928Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('64', '2026-11-29 03:42:32.992+00', 'test-admin', 'DELETED', 'SOURCE', '0190e209-c000-7000-8000-000000000109', NULL, 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('65', '2026-11-29 03:42:33.166+00', 'test-admin', 'UPDATED', 'SOURCE', '0190e209-c000-7000-8000-000000000107', '{"type":"source","id":"0190e209-c000-7000-8000-000000000107","title":"Generated book, second edition","author":"Nobody Real","published":"2019-04/2019-06","kind":"book","recordedAt":"2026-11-29T03:42:32.876Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('66', '2026-11-29 03:42:33.234+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000001', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000001","speaker":"tess-example","text":"Generated: every upgrade is tested, naturally, before it is released.","language":"en","form":"direct","said":"2024-03-05T16:05:00Z","medium":"interview","venue":"The Example Gazette","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"},{"subject":"ada-example"},{"subject":"exemplar-1","stance":"neutral","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000101","primary":true,"selector":{"exact":"every upgrade is tested","prefix":"She said: “","suffix":", naturally"}},{"source":"0190e209-c000-7000-8000-000000000102"},{"source":"0190e209-c000-7000-8000-000000000104","selector":{"exact":"every upgrade"}}],"status":"published","recordedAt":"2026-11-29T03:42:33.190Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('67', '2026-11-29 03:42:33.307+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000002', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000002","speaker":"ada-example","text":"Generated: Ada doubts that “every upgrade is tested”.","language":"en-GB","form":"mixed","said":"2024-03","medium":"social_post","replyContext":{"statement":"0190e209-c000-7000-8000-000000000001"},"about":[{"subject":"invented-tests","stance":"against","assignedBy":"upgrade test"},{"subject":"tess-example","stance":"unclear","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000102","primary":true}],"status":"published","recordedAt":"2026-11-29T03:42:33.292Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('68', '2026-11-29 03:42:33.361+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000003', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000003","speaker":"example-works","text":"Generated: the company paraphrases itself.","language":"und","form":"indirect","said":"2018/..","medium":"press_release","replyContext":{"speaker":"theodora-example","url":"https://posts.example/theodora/2","summary":"A generated post\\nof two lines"},"about":[{"subject":"exemplar-2","stance":"favor","assignedBy":"upgrade test"},{"subject":"invented-trials","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"published","recordedAt":"2026-11-29T03:42:33.337Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('69', '2026-11-29 03:42:33.398+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000004', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000004","speaker":"hanako-reiji","text":"生成：全ての更新は試験される。","language":"ja","form":"direct","said":"../2022-12","medium":"speech","venue":"例示会議","replyContext":{"summary":"質問"},"about":[{"subject":"reiji-kogyo"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000104"}],"status":"published","recordedAt":"2026-11-29T03:42:33.385Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('7', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'google', '{"type":"organization","slug":"google","name":"Google","aliases":[],"wikidataId":"Q95","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.364Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('70', '2026-11-29 03:42:33.429+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000005', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000005","speaker":"layla-mithal","text":"مُوَلَّد: كل ترقية تُختبر.","language":"ar","form":"direct","said":"2021~","medium":"testimony","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000105"}],"status":"published","recordedAt":"2026-11-29T03:42:33.417Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('71', '2026-11-29 03:42:33.463+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000006', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000006","speaker":"ada-dugma","text":"נוצר: כל שדרוג נבדק.","language":"he","form":"direct","said":"2024-01/2024-03","medium":"blog","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:33.450Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('72', '2026-11-29 03:42:33.535+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000007', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000007","speaker":"tess-example","text":"Generated: naïve café façades cost −3 % in C++ 😀, she “quoted” \\\\ \\"escaped\\".","language":"en","form":"mixed","said":"2019-02-28","medium":"paper","about":[{"subject":"invented-tests","stance":"against","assignedBy":"upgrade test"},{"subject":"exemplar-0"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"},{"source":"0190e209-c000-7000-8000-000000000107","selector":{"exact":"naïve café\\nfaçades"}}],"status":"published","recordedAt":"2026-11-29T03:42:33.519Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('73', '2026-11-29 03:42:33.585+00', 'test-admin', 'CREATED', 'SOURCE', '01a22565-ba6c-7299-86a2-15b35ada41f1', '{"type":"source","id":"01a22565-ba6c-7299-86a2-15b35ada41f1","url":"https://posts.example/theodora/1","title":"Generated post of Theodora","kind":"post","recordedAt":"2026-11-29T03:42:33.580Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('74', '2026-11-29 03:42:33.585+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000008', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000008","speaker":"theodora-example","text":"Generated: Theodora says something of her own.","language":"en","form":"direct","said":"2022","medium":"other","about":[{"subject":"tess-example","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"01a22565-ba6c-7299-86a2-15b35ada41f1"}],"status":"published","recordedAt":"2026-11-29T03:42:33.559Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('75', '2026-11-29 03:42:33.637+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000009', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000009","speaker":"priya-udaharan","text":"उत्पन्न: हर उन्नयन की जाँच होती है।","language":"hi","form":"direct","said":"0001","medium":"other","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:33.612Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('76', '2026-11-29 03:42:33.698+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000007', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000007","speaker":"tess-example","text":"Generated: naïve café façades cost −3 % in C++ 😀, she “quoted” \\\\ \\"escaped\\", edited.","language":"en","form":"mixed","said":"2019-02-28","medium":"paper","venue":"Proceedings of nothing","about":[{"subject":"exemplar-0","stance":"unclear","assignedBy":"upgrade test"},{"subject":"invented-tests","stance":"neutral","assignedBy":"another test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:33.519Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('77', '2026-11-29 03:42:33.761+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000007', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000007","speaker":"tess-example","text":"Generated: naïve café façades cost −3 % in C++ 😀, she “quoted” \\\\ \\"escaped\\", edited.","language":"en","form":"mixed","said":"2019-02-28/2019-03","medium":"paper","venue":"Proceedings of nothing","about":[{"subject":"exemplar-0","stance":"unclear","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:33.519Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('78', '2026-11-29 03:42:33.816+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000006', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000006","speaker":"ada-dugma","text":"נוצר: כל שדרוג נבדק.","language":"he","form":"direct","said":"2024-01/2024-03","medium":"blog","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"},{"source":"0190e209-c000-7000-8000-000000000108","selector":{"exact":"כל שדרוג"}}],"status":"published","recordedAt":"2026-11-29T03:42:33.450Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('79', '2026-11-29 03:42:33.894+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000011', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000011","speaker":"ada-example","text":"Generated: a draft that stays a draft, with \\"status\\":\\"published\\" in its text.","language":"en","form":"direct","said":"2023-12-31","medium":"blog","about":[{"subject":"invented-silence","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"draft","recordedAt":"2026-11-29T03:42:33.866Z"}', 'true', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('8', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'nvidia', '{"type":"organization","slug":"nvidia","name":"Nvidia","aliases":[],"wikidataId":"Q182477","links":[],"kind":"company","recordedAt":"2026-11-29T03:42:29.369Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('80', '2026-11-29 03:42:33.944+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000012', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000012","speaker":"ada-example","text":"Generated: a draft at first.","language":"en","form":"direct","said":"2023","medium":"blog","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"draft","recordedAt":"2026-11-29T03:42:33.923Z"}', 'true', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('81', '2026-11-29 03:42:34.016+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000012', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000012","speaker":"ada-example","text":"Generated: a draft at first, published later, with \\"status\\":\\"draft\\" in its text.","language":"en","form":"direct","said":"2023","medium":"blog","about":[{"subject":"invented-silence","stance":"against","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"published","recordedAt":"2026-11-29T03:42:33.923Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('82', '2026-11-29 03:42:34.057+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000013', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000013","speaker":"ada-example","text":"Generated: a draft to be deleted.","language":"und","form":"direct","said":"2023","medium":"blog","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"draft","recordedAt":"2026-11-29T03:42:34.045Z"}', 'true', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('83', '2026-11-29 03:42:34.09+00', 'test-admin', 'DELETED', 'STATEMENT', '0190e209-c000-7000-8000-000000000013', NULL, 'true', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('84', '2026-11-29 03:42:34.127+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000014', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000014","speaker":"ada-example","text":"Generated: a draft to be deleted and written again.","language":"und","form":"direct","said":"2023","medium":"blog","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"draft","recordedAt":"2026-11-29T03:42:34.119Z"}', 'true', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('85', '2026-11-29 03:42:34.208+00', 'test-admin', 'DELETED', 'STATEMENT', '0190e209-c000-7000-8000-000000000014', NULL, 'true', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('86', '2026-11-29 03:42:34.255+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000014', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000014","speaker":"ada-example","text":"Generated: written again under its id.","language":"und","form":"direct","said":"2023","medium":"blog","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000103"}],"status":"published","recordedAt":"2026-11-29T03:42:34.224Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('87', '2026-11-29 03:42:34.301+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000021', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000021","speaker":"tess-example","text":"Generated: something that Ada said.","language":"en","form":"direct","said":"2022-06","medium":"speech","about":[{"subject":"invented-silence","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:34.284Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('88', '2026-11-29 03:42:34.331+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000022', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000022","speaker":"ada-example","text":"Generated: something that Ada said.","language":"en","form":"direct","said":"2022-06","medium":"speech","about":[{"subject":"invented-silence","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:34.316Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('89', '2026-11-29 03:42:34.381+00', 'test-admin', 'WITHDRAWN', 'STATEMENT', '0190e209-c000-7000-8000-000000000021', E'{"type":"statement","id":"0190e209-c000-7000-8000-000000000021","speaker":"tess-example","text":"Generated: something that Ada said.","language":"en","form":"direct","said":"2022-06","medium":"speech","about":[{"subject":"invented-silence","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"withdrawn","withdrawal":{"reason":"misattributed","note":"Generated: Ada\\nsaid it.","supersededBy":"0190e209-c000-7000-8000-000000000022","at":"2026-11-29T03:42:34.371Z"},"recordedAt":"2026-11-29T03:42:34.284Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('9', '2026-11-29 03:42:29.472+00', 'starter record', 'CREATED', 'ORGANIZATION', 'the-verge', '{"type":"organization","slug":"the-verge","name":"The Verge","aliases":[],"links":[],"kind":"publisher","recordedAt":"2026-11-29T03:42:29.374Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('90', '2026-11-29 03:42:34.414+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000023', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000023","speaker":"tess-example","text":"Generated: nobody said this.","language":"en","form":"direct","said":"2022-07","medium":"speech","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:34.408Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('91', '2026-11-29 03:42:34.462+00', 'test-admin', 'WITHDRAWN', 'STATEMENT', '0190e209-c000-7000-8000-000000000023', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000023","speaker":"tess-example","text":"Generated: nobody said this.","language":"en","form":"direct","said":"2022-07","medium":"speech","about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"withdrawn","withdrawal":{"reason":"fabricated","note":"Generated","at":"2026-11-29T03:42:34.447Z"},"recordedAt":"2026-11-29T03:42:34.408Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('92', '2026-11-29 03:42:34.511+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000024', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000024","speaker":"tess-example","text":"Generated: withdrawn and reinstated.","language":"en","form":"direct","said":"2022-08","medium":"speech","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:34.501Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('93', '2026-11-29 03:42:34.545+00', 'test-admin', 'WITHDRAWN', 'STATEMENT', '0190e209-c000-7000-8000-000000000024', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000024","speaker":"tess-example","text":"Generated: withdrawn and reinstated.","language":"en","form":"direct","said":"2022-08","medium":"speech","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"withdrawn","withdrawal":{"reason":"altered","at":"2026-11-29T03:42:34.529Z"},"recordedAt":"2026-11-29T03:42:34.501Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('94', '2026-11-29 03:42:34.581+00', 'test-admin', 'REINSTATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000024', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000024","speaker":"tess-example","text":"Generated: withdrawn and reinstated.","language":"en","form":"direct","said":"2022-08","medium":"speech","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000108"}],"status":"published","recordedAt":"2026-11-29T03:42:34.501Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('95', '2026-11-29 03:42:34.621+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000031', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000031","speaker":"tess-example","text":"Generated: said twice.","language":"en","form":"direct","said":"2020-05-01","medium":"interview","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000105","selector":{"exact":"said twice"}}],"status":"published","recordedAt":"2026-11-29T03:42:34.611Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('96', '2026-11-29 03:42:34.662+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000032', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000032","speaker":"tess-example","text":"Generated: said two times.","language":"en","form":"indirect","said":"2020-05","medium":"interview","about":[{"subject":"exemplar-1"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:34.643Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('97', '2026-11-29 03:42:34.721+00', 'test-admin', 'CREATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000033', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000033","speaker":"ada-example","text":"Generated: a reply to what was said two times.","language":"en","form":"direct","said":"2020-06","medium":"interview","replyContext":{"statement":"0190e209-c000-7000-8000-000000000032"},"about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:34.697Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('98', '2026-11-29 03:42:34.889+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000031', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000031","speaker":"tess-example","text":"Generated: said twice.","language":"en","form":"direct","said":"2020-05-01","medium":"interview","about":[{"subject":"invented-tests","stance":"favor","assignedBy":"upgrade test"},{"subject":"exemplar-1"}],"appearances":[{"source":"0190e209-c000-7000-8000-000000000105","selector":{"exact":"said twice"}},{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:34.611Z"}', 'false', 'false', NULL);
insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values ('99', '2026-11-29 03:42:34.889+00', 'test-admin', 'UPDATED', 'STATEMENT', '0190e209-c000-7000-8000-000000000033', '{"type":"statement","id":"0190e209-c000-7000-8000-000000000033","speaker":"ada-example","text":"Generated: a reply to what was said two times.","language":"en","form":"direct","said":"2020-06","medium":"interview","replyContext":{"statement":"0190e209-c000-7000-8000-000000000031"},"about":[],"appearances":[{"source":"0190e209-c000-7000-8000-000000000106"}],"status":"published","recordedAt":"2026-11-29T03:42:34.697Z"}', 'false', 'false', NULL);
insert into clock (id, seq, label_seq) values ('1', '124', '123');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '1', 'tables', 'SQL', 'db/migration/common/V1__tables.sql', '-297405958', 'postgres', '2026-11-29 03:42:26.457549', '112', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('10', '11', 'about said', 'SQL', 'db/migration/common/V11__about_said.sql', '-1801514389', 'postgres', '2026-11-29 03:42:26.853806', '16', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('2', '2', 'indexes', 'SQL', 'db/migration/postgresql/V2__indexes.sql', '-103340198', 'postgres', '2026-11-29 03:42:26.625382', '34', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('3', '3', 'references', 'SQL', 'db/migration/common/V3__references.sql', '722093304', 'postgres', '2026-11-29 03:42:26.684199', '35', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('4', '4', 'about windows', 'SQL', 'db/migration/common/V4__about_windows.sql', '-357042083', 'postgres', '2026-11-29 03:42:26.738429', '31', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('5', '6', 'about speakers', 'SQL', 'db/migration/common/V6__about_speakers.sql', '-649309150', 'postgres', '2026-11-29 03:42:26.777123', '3', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('6', '7', 'indexes', 'SQL', 'db/migration/postgresql/V7__indexes.sql', '-1923553762', 'postgres', '2026-11-29 03:42:26.787973', '4', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('7', '8', 'withdrawals and merges', 'SQL', 'db/migration/common/V8__withdrawals_and_merges.sql', '1367012616', 'postgres', '2026-11-29 03:42:26.800647', '8', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('8', '9', 'log in public', 'SQL', 'db/migration/common/V9__log_in_public.sql', '-953941892', 'postgres', '2026-11-29 03:42:26.820318', '10', 'true');
insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('9', '10', 'exchange', 'SQL', 'db/migration/common/V10__exchange.sql', '1200313318', 'postgres', '2026-11-29 03:42:26.838943', '5', 'true');
insert into merged_subject (slug, type, merged_into) values ('dora-invented', 'PERSON', 'theodora-example');
insert into merged_subject (slug, type, merged_into) values ('example-works-ltd', 'ORGANIZATION', 'example-works');
insert into merged_subject (slug, type, merged_into) values ('invented-trials', 'TOPIC', 'invented-tests');
insert into merged_subject (slug, type, merged_into) values ('theodora-example', 'PERSON', 'ada-example');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-a000-7000-8000-000000000100', NULL, NULL, 'Musk and Zuckerberg agree on the importance of open-source AI', ' musk and zuckerberg agree on the importance of open source ai', NULL, NULL, '2024-07-24', 'ARTICLE', NULL, '2026-11-29 03:42:29.418+00', '2026-11-29 03:42:29.418+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000101', 'https://gazette.example/2024/03/tess?page=1', 'https://gazette.example/2024/03/tess?page=1', 'Generated interview with Tess Example', ' generated interview with tess example', 'Nobody Real', '23', '2024-03-05', 'ARTICLE', 'https://archive.example/1', '2026-11-29 03:42:32.699+00', '2026-11-29 03:42:32.699+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000102', 'http://POSTS.example:80/ada/%7E1#later', 'http://posts.example/ada/~1', 'Generated post', ' generated post', NULL, NULL, '2024-03-05T16:05:00Z', 'POST', NULL, '2026-11-29 03:42:32.73+00', '2026-11-29 03:42:32.73+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000103', NULL, NULL, 'Generated transcript without an address', ' generated transcript without an address', NULL, NULL, '2023', 'TRANSCRIPT', NULL, '2026-11-29 03:42:32.76+00', '2026-11-29 03:42:32.76+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000104', 'https://video.example/watch?v=例', 'https://video.example/watch?v=%E4%BE%8B', '生成された動画', ' 生成された動画', NULL, '22', '../2022-12', 'VIDEO', NULL, '2026-11-29 03:42:32.792+00', '2026-11-29 03:42:32.792+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000105', NULL, NULL, 'Generated audio', ' generated audio', NULL, '20', '2021/..', 'AUDIO', NULL, '2026-11-29 03:42:32.833+00', '2026-11-29 03:42:35.577+00', '2');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000106', NULL, NULL, 'Generated paper', ' generated paper', NULL, NULL, '2020~', 'PAPER', NULL, '2026-11-29 03:42:32.858+00', '2026-11-29 03:42:32.858+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000107', NULL, NULL, 'Generated book, second edition', ' generated book second edition', 'Nobody Real', NULL, '2019-04/2019-06', 'BOOK', NULL, '2026-11-29 03:42:32.876+00', '2026-11-29 03:42:33.163+00', '2');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('0190e209-c000-7000-8000-000000000108', NULL, NULL, 'Generated leaflet', ' generated leaflet', NULL, NULL, NULL, 'OTHER', NULL, '2026-11-29 03:42:32.891+00', '2026-11-29 03:42:32.891+00', '1');
insert into source (id, url, url_key, title, title_key, author, publisher_id, published, kind, archived_url, recorded_at, updated_at, version) values ('01a22565-ba6c-7299-86a2-15b35ada41f1', 'https://posts.example/theodora/1', 'https://posts.example/theodora/1', 'Generated post of Theodora', ' generated post of theodora', NULL, NULL, NULL, 'POST', NULL, '2026-11-29 03:42:33.58+00', '2026-11-29 03:42:33.58+00', '1');
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-a000-7000-8000-000000000001', '10', 'It is impressive, and Zuck does deserve credit for open-sourcing.', 'a539b1a4816595eb737a63ad9c4d9e58', 'en', 'DIRECT', '2024-07-23', '1721692800', '1721779199', 'true', 'SOCIAL_POST', 'X', NULL, '12', NULL, 'A post on X about the release of Llama 3.1', 'PUBLISHED', '2026-11-29 03:42:29.421+00', '2026-11-29 03:42:29.421+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-a000-7000-8000-000000000002', '11', 'We have built up the capacity to do this at a scale that may be larger than any other individual company. I think a lot of people may not appreciate that.', 'be05e002ec9fc4b8dc636d58320b04a5', 'en', 'DIRECT', '2024-01', '1704067200', '1706745599', 'true', 'INTERVIEW', 'The Verge', NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:29.448+00', '2026-11-29 03:42:29.448+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-a000-7000-8000-000000000003', '10', 'OpenAI was created as an open source (which is why I named it ‘Open’ AI), non-profit company to serve as a counterweight to Google, but now it has become a closed source, maximum-profit company effectively controlled by Microsoft. Not what I intended at all.', '9ae40bc6693ea318426567029e722606', 'en', 'DIRECT', '2023-02', '1675209600', '1677628799', 'true', 'SOCIAL_POST', 'X', NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:29.452+00', '2026-11-29 03:42:29.452+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-a000-7000-8000-000000000004', '11', 'I believe that open source is necessary for a positive AI future.', '19ad3e83de6534e0c398948e56fcfcc9', 'en', 'DIRECT', '../2024-07-24', '-100000000000', '1721865599', 'false', 'OTHER', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:29.459+00', '2026-11-29 03:42:29.459+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-a000-7000-8000-000000000005', '11', 'There is an ongoing debate about the safety of open source AI models, and my view is that open source AI will be safer than the alternatives.', '18b22e477a3cdc868db5126c76f4d431', 'en', 'DIRECT', '../2024-07-24', '-100000000000', '1721865599', 'false', 'BLOG', 'Meta company blog', NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:29.463+00', '2026-11-29 03:42:29.463+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-a000-7000-8000-000000000006', '2', 'Llama 3.1 outperforms OpenAI''s GPT-4.', 'e96c9cc180dbfb2283a516bbe944377c', 'en', 'INDIRECT', '../2024-07-24', '-100000000000', '1721865599', 'false', 'OTHER', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:29.466+00', '2026-11-29 03:42:29.466+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000001', '27', 'Generated: every upgrade is tested, naturally, before it is released.', 'ce4a13cffe28adc3b92332776cc017bd', 'en', 'DIRECT', '2024-03-05T16:05:00Z', '1709654700', '1709654700', 'true', 'INTERVIEW', 'The Example Gazette', NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.19+00', '2026-11-29 03:42:33.19+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000002', '28', 'Generated: Ada doubts that “every upgrade is tested”.', '410c1a98dc8b0ad20dde41f72dc98702', 'en-GB', 'MIXED', '2024-03', '1709251200', '1711929599', 'true', 'SOCIAL_POST', NULL, '0190e209-c000-7000-8000-000000000001', '27', NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.292+00', '2026-11-29 03:42:33.292+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000003', '20', 'Generated: the company paraphrases itself.', '1907ab9e8f38ffbffbbc751f98805240', 'und', 'INDIRECT', '2018/..', '1514764800', '1795923753', 'false', 'PRESS_RELEASE', NULL, NULL, '28', 'https://posts.example/theodora/2', 'A generated post
of two lines', 'PUBLISHED', '2026-11-29 03:42:33.337+00', '2026-11-29 03:42:35.688+00', '3', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000004', '29', '生成：全ての更新は試験される。', 'f21a07ece52de8dcfc9f224d2423fe18', 'ja', 'DIRECT', '../2022-12', '-100000000000', '1672531199', 'false', 'SPEECH', '例示会議', NULL, NULL, NULL, '質問', 'PUBLISHED', '2026-11-29 03:42:33.385+00', '2026-11-29 03:42:33.385+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000005', '30', 'مُوَلَّد: كل ترقية تُختبر.', '837bb52e7517aeb456eae2722829efea', 'ar', 'DIRECT', '2021~', '1609459200', '1640995199', 'false', 'TESTIMONY', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.417+00', '2026-11-29 03:42:33.417+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000006', '31', 'נוצר: כל שדרוג נבדק.', 'a74b490c3e1c089300fae3732a545a7d', 'he', 'DIRECT', '2024-01/2024-03', '1704067200', '1711929599', 'true', 'BLOG', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.45+00', '2026-11-29 03:42:33.815+00', '2', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000007', '27', E'Generated: naïve café façades cost −3 % in C++ 😀, she “quoted” \\ "escaped", edited.', '8157c70a7cd60041a7504b028327ddfa', 'en', 'MIXED', '2019-02-28/2019-03', '1551312000', '1554076799', 'true', 'PAPER', 'Proceedings of nothing', NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.519+00', '2026-11-29 03:42:33.757+00', '3', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000008', '28', 'Generated: Theodora says something of her own.', 'd96059bc8f69ff6eec32ad0ce92b08f1', 'en', 'DIRECT', '2022', '1640995200', '1672531199', 'true', 'OTHER', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.559+00', '2026-11-29 03:42:35.492+00', '2', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000009', '32', 'उत्पन्न: हर उन्नयन की जाँच होती है।', '463841ee1358c1d627405bbffc764f3c', 'hi', 'DIRECT', '0001', '-62135596800', '-62104060801', 'true', 'OTHER', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.612+00', '2026-11-29 03:42:33.612+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000011', '28', 'Generated: a draft that stays a draft, with "status":"published" in its text.', '3fd7fb530bd5d76302958bacb1640030', 'en', 'DIRECT', '2023-12-31', '1703980800', '1704067199', 'true', 'BLOG', NULL, NULL, NULL, NULL, NULL, 'DRAFT', '2026-11-29 03:42:33.866+00', '2026-11-29 03:42:33.866+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000012', '28', 'Generated: a draft at first, published later, with "status":"draft" in its text.', 'b23b5df018046d9ac4146ca95dcf7e63', 'en', 'DIRECT', '2023', '1672531200', '1704067199', 'true', 'BLOG', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:33.923+00', '2026-11-29 03:42:34.007+00', '2', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000014', '28', 'Generated: written again under its id.', 'd2efe80467e8ddbb519fbe4b2d159c8c', 'und', 'DIRECT', '2023', '1672531200', '1704067199', 'true', 'BLOG', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:34.224+00', '2026-11-29 03:42:34.224+00', '3', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000021', '27', 'Generated: something that Ada said.', '023181add3be1a28b378af3fd1795c9b', 'en', 'DIRECT', '2022-06', '1654041600', '1656633599', 'true', 'SPEECH', NULL, NULL, NULL, NULL, NULL, 'WITHDRAWN', '2026-11-29 03:42:34.284+00', '2026-11-29 03:42:34.379+00', '2', 'MISATTRIBUTED', 'Generated: Ada
said it.', '0190e209-c000-7000-8000-000000000022', '2026-11-29 03:42:34.371+00');
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000022', '28', 'Generated: something that Ada said.', '023181add3be1a28b378af3fd1795c9b', 'en', 'DIRECT', '2022-06', '1654041600', '1656633599', 'true', 'SPEECH', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:34.316+00', '2026-11-29 03:42:34.316+00', '1', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000023', '27', 'Generated: nobody said this.', 'f501fc38cd50d752a3c0101cabc1d764', 'en', 'DIRECT', '2022-07', '1656633600', '1659311999', 'true', 'SPEECH', NULL, NULL, NULL, NULL, NULL, 'WITHDRAWN', '2026-11-29 03:42:34.408+00', '2026-11-29 03:42:34.455+00', '2', 'FABRICATED', 'Generated', NULL, '2026-11-29 03:42:34.447+00');
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000024', '27', 'Generated: withdrawn and reinstated.', 'a61c4eb4f4ed07ed2959ecc2006b3211', 'en', 'DIRECT', '2022-08', '1659312000', '1661990399', 'true', 'SPEECH', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:34.501+00', '2026-11-29 03:42:34.579+00', '3', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000031', '27', 'Generated: said twice.', '032d247433ded28f34a00b6f09b712e0', 'en', 'DIRECT', '2020-05-01', '1588291200', '1588377599', 'true', 'INTERVIEW', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:34.611+00', '2026-11-29 03:42:34.796+00', '2', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000032', '27', 'Generated: said two times.', '13a8903d987fe1bf4edcdafe07e55c62', 'en', 'INDIRECT', '2020-05', '1588291200', '1590969599', 'true', 'INTERVIEW', NULL, NULL, NULL, NULL, NULL, 'WITHDRAWN', '2026-11-29 03:42:34.643+00', '2026-11-29 03:42:34.82+00', '2', 'DUPLICATE', NULL, '0190e209-c000-7000-8000-000000000031', '2026-11-29 03:42:34.82+00');
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000033', '28', 'Generated: a reply to what was said two times.', '1d35d0b393ce4527abc4cf906016bba3', 'en', 'DIRECT', '2020-06', '1590969600', '1593561599', 'true', 'INTERVIEW', NULL, '0190e209-c000-7000-8000-000000000031', '27', NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:34.697+00', '2026-11-29 03:42:34.813+00', '2', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000042', '28', 'Generated: a reply to what is erased.', 'd17f668400e44dc67e2b500539dd69c7', 'en', 'DIRECT', '2021-02', '1612137600', '1614556799', 'true', 'OTHER', NULL, NULL, '27', NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:35.029+00', '2026-11-29 03:42:35.119+00', '2', NULL, NULL, NULL, NULL);
insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain, medium, venue, reply_to_id, reply_speaker_id, reply_url, reply_summary, status, recorded_at, updated_at, version, withdrawal_reason, withdrawal_note, superseded_by, withdrawn_at) values ('0190e209-c000-7000-8000-000000000051', '28', 'Generated: the last word is quixotic.', 'f4734feb71d7bd76d7874bb418e64c7b', 'en', 'DIRECT', '2024-04', '1711929600', '1714521599', 'true', 'OTHER', NULL, NULL, NULL, NULL, NULL, 'PUBLISHED', '2026-11-29 03:42:35.801+00', '2026-11-29 03:42:35.801+00', '1', NULL, NULL, NULL, NULL);
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000001', '0', '14', 'FAVOR', 'starter record', 'PUBLISHED', '1721779199', '1721692800', '10', '2024-07-23');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000001', '1', '11', 'FAVOR', 'starter record', 'PUBLISHED', '1721779199', '1721692800', '10', '2024-07-23');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000001', '2', '16', 'FAVOR', 'starter record', 'PUBLISHED', '1721779199', '1721692800', '10', '2024-07-23');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000002', '0', '18', NULL, NULL, 'PUBLISHED', '1706745599', '1704067200', '11', '2024-01');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000002', '1', '8', NULL, NULL, 'PUBLISHED', '1706745599', '1704067200', '11', '2024-01');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000002', '2', '2', NULL, NULL, 'PUBLISHED', '1706745599', '1704067200', '11', '2024-01');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000003', '0', '5', 'AGAINST', 'starter record', 'PUBLISHED', '1677628799', '1675209600', '10', '2023-02');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000003', '1', '19', 'FAVOR', 'starter record', 'PUBLISHED', '1677628799', '1675209600', '10', '2023-02');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000003', '2', '16', 'FAVOR', 'starter record', 'PUBLISHED', '1677628799', '1675209600', '10', '2023-02');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000003', '3', '7', NULL, NULL, 'PUBLISHED', '1677628799', '1675209600', '10', '2023-02');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000003', '4', '6', NULL, NULL, 'PUBLISHED', '1677628799', '1675209600', '10', '2023-02');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000004', '0', '16', 'FAVOR', 'starter record', 'PUBLISHED', '1721865599', '-100000000000', '11', '../2024-07-24');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000005', '0', '16', 'FAVOR', 'starter record', 'PUBLISHED', '1721865599', '-100000000000', '11', '../2024-07-24');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000005', '1', '17', NULL, NULL, 'PUBLISHED', '1721865599', '-100000000000', '11', '../2024-07-24');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000006', '0', '14', 'FAVOR', 'starter record', 'PUBLISHED', '1721865599', '-100000000000', '2', '../2024-07-24');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-a000-7000-8000-000000000006', '1', '15', 'AGAINST', 'starter record', 'PUBLISHED', '1721865599', '-100000000000', '2', '../2024-07-24');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000001', '0', '37', 'FAVOR', 'upgrade test', 'PUBLISHED', '1709654700', '1709654700', '27', '2024-03-05T16:05:00Z');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000001', '1', '28', NULL, NULL, 'PUBLISHED', '1709654700', '1709654700', '27', '2024-03-05T16:05:00Z');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000001', '2', '34', 'NEUTRAL', 'upgrade test', 'PUBLISHED', '1709654700', '1709654700', '27', '2024-03-05T16:05:00Z');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000002', '0', '37', 'AGAINST', 'upgrade test', 'PUBLISHED', '1711929599', '1709251200', '28', '2024-03');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000002', '1', '27', 'UNCLEAR', 'upgrade test', 'PUBLISHED', '1711929599', '1709251200', '28', '2024-03');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000003', '0', '35', 'FAVOR', 'upgrade test', 'PUBLISHED', '1795923753', '1514764800', '20', '2018/..');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000003', '1', '37', 'FAVOR', 'upgrade test', 'PUBLISHED', '1795923753', '1514764800', '20', '2018/..');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000004', '0', '22', NULL, NULL, 'PUBLISHED', '1672531199', '-100000000000', '29', '../2022-12');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000005', '0', '37', 'FAVOR', 'upgrade test', 'PUBLISHED', '1640995199', '1609459200', '30', '2021~');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000007', '0', '36', 'UNCLEAR', 'upgrade test', 'PUBLISHED', '1554076799', '1551312000', '27', '2019-02-28/2019-03');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000008', '0', '27', 'FAVOR', 'upgrade test', 'PUBLISHED', '1672531199', '1640995200', '28', '2022');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000011', '0', '38', 'FAVOR', 'upgrade test', 'DRAFT', '1704067199', '1703980800', '28', '2023-12-31');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000012', '0', '38', 'AGAINST', 'upgrade test', 'PUBLISHED', '1704067199', '1672531200', '28', '2023');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000021', '0', '38', 'FAVOR', 'upgrade test', 'WITHDRAWN', '1656633599', '1654041600', '27', '2022-06');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000022', '0', '38', 'FAVOR', 'upgrade test', 'PUBLISHED', '1656633599', '1654041600', '28', '2022-06');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000024', '0', '37', 'FAVOR', 'upgrade test', 'PUBLISHED', '1661990399', '1659312000', '27', '2022-08');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000031', '0', '37', 'FAVOR', 'upgrade test', 'PUBLISHED', '1588377599', '1588291200', '27', '2020-05-01');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000031', '1', '34', NULL, NULL, 'PUBLISHED', '1588377599', '1588291200', '27', '2020-05-01');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000032', '0', '34', NULL, NULL, 'WITHDRAWN', '1590969599', '1588291200', '27', '2020-05');
insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest, said_earliest, speaker_id, said) values ('0190e209-c000-7000-8000-000000000051', '0', '41', NULL, NULL, 'PUBLISHED', '1714521599', '1711929600', '28', '2024-04');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('1', 'ORGANIZATION', 'tesla', 'Tesla', NULL, 'Q478214', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.284+00', '2026-11-29 03:42:29.284+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('10', 'PERSON', 'elon-musk', 'Elon Musk', NULL, 'Q317521', NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.379+00', '2026-11-29 03:42:29.379+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('11', 'PERSON', 'mark-zuckerberg', 'Mark Zuckerberg', NULL, 'Q36215', NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.386+00', '2026-11-29 03:42:29.386+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('12', 'PERSON', 'andrej-karpathy', 'Andrej Karpathy', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.39+00', '2026-11-29 03:42:29.39+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('13', 'PERSON', 'sam-altman', 'Sam Altman', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.394+00', '2026-11-29 03:42:29.394+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('14', 'MODEL', 'llama-3-1', 'Llama 3.1', NULL, NULL, NULL, '2', '2024-07-23', 'OPEN', NULL, '2026-11-29 03:42:29.397+00', '2026-11-29 03:42:29.397+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('15', 'MODEL', 'gpt-4', 'GPT-4', NULL, NULL, NULL, '5', NULL, 'CLOSED', NULL, '2026-11-29 03:42:29.401+00', '2026-11-29 03:42:29.401+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('16', 'TOPIC', 'open-source-ai', 'Open-source AI', NULL, NULL, NULL, NULL, NULL, NULL, 'AI models should be released as open source', '2026-11-29 03:42:29.405+00', '2026-11-29 03:42:29.405+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('17', 'TOPIC', 'ai-safety', 'AI safety', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.408+00', '2026-11-29 03:42:29.408+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('18', 'TOPIC', 'ai-compute', 'AI compute', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.411+00', '2026-11-29 03:42:29.411+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('19', 'TOPIC', 'openai-governance', 'Governance of OpenAI', NULL, NULL, NULL, NULL, NULL, NULL, 'OpenAI should have stayed an open, non-profit company', '2026-11-29 03:42:29.413+00', '2026-11-29 03:42:29.413+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('2', 'ORGANIZATION', 'meta', 'Meta', NULL, 'Q380', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.34+00', '2026-11-29 03:42:29.34+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('20', 'ORGANIZATION', 'example-works', 'Example Works', 'Generated for the upgrade test.
Invented.', 'Q999999999', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.056+00', '2026-11-29 03:42:35.593+00', '2');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('22', 'ORGANIZATION', 'reiji-kogyo', '例示工業株式会社', 'Generated', NULL, 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.261+00', '2026-11-29 03:42:31.261+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('23', 'ORGANIZATION', 'example-gazette', 'The Example Gazette', 'Generated', NULL, 'PUBLISHER', NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.312+00', '2026-11-29 03:42:31.312+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('24', 'ORGANIZATION', 'example-charity', 'Fundación Ejemplo', 'Generated', NULL, 'NONPROFIT', NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.369+00', '2026-11-29 03:42:31.369+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('25', 'ORGANIZATION', 'example-ministry', 'Министерство примеров', 'Generated', NULL, 'GOVERNMENT', NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.428+00', '2026-11-29 03:42:31.428+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('26', 'ORGANIZATION', 'example-club', 'Klub Przykładów Łódź', 'Generated', NULL, 'OTHER', NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.475+00', '2026-11-29 03:42:31.475+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('27', 'PERSON', 'tess-example', 'Tess Example', 'Generated and invented', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.536+00', '2026-11-29 03:42:35.59+00', '2');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('28', 'PERSON', 'ada-example', 'Ada Augusta Example', 'Generated, invented and edited twice', 'Q999999998', NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.691+00', '2026-11-29 03:42:35.502+00', '4');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('29', 'PERSON', 'hanako-reiji', '例示 花子', 'Generated and invented', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.732+00', '2026-11-29 03:42:31.732+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('3', 'ORGANIZATION', 'x', 'X', NULL, NULL, 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.345+00', '2026-11-29 03:42:29.345+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('30', 'PERSON', 'layla-mithal', 'لَيْلَى مِثال', 'Generated and invented', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.8+00', '2026-11-29 03:42:31.8+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('31', 'PERSON', 'ada-dugma', 'עדה דוגמה', 'Generated and invented', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.885+00', '2026-11-29 03:42:31.885+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('32', 'PERSON', 'priya-udaharan', 'प्रिया उदाहरण', 'Generated and invented', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:31.929+00', '2026-11-29 03:42:31.929+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('34', 'MODEL', 'exemplar-1', 'Exemplar 1', 'Generated', NULL, NULL, '20', '2023-11~', 'OPEN', NULL, '2026-11-29 03:42:32.202+00', '2026-11-29 03:42:35.583+00', '2');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('35', 'MODEL', 'exemplar-2', 'Exemplar 2 “Größe”', 'Generated', NULL, NULL, '22', '2024-01/2024-03', 'CLOSED', NULL, '2026-11-29 03:42:32.26+00', '2026-11-29 03:42:32.26+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('36', 'MODEL', 'exemplar-0', 'Exemplar 0', 'Generated', NULL, NULL, NULL, NULL, 'UNKNOWN', NULL, '2026-11-29 03:42:32.302+00', '2026-11-29 03:42:32.302+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('37', 'TOPIC', 'invented-tests', 'Invented tests', 'Generated', NULL, NULL, NULL, NULL, NULL, 'Every upgrade should be tested on invented data', '2026-11-29 03:42:32.334+00', '2026-11-29 03:42:35.703+00', '2');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('38', 'TOPIC', 'invented-silence', 'Invented silence, renamed', 'Generated and renamed', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:32.366+00', '2026-11-29 03:42:35.762+00', '2');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('4', 'ORGANIZATION', 'xai', 'xAI', 'Raised 6 billion US dollars in a Series B round in May 2024', NULL, 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.349+00', '2026-11-29 03:42:29.349+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('41', 'TOPIC', 'reused-topic', 'Reused topic', 'Generated; its slug was deleted before', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-29 03:42:32.616+00', '2026-11-29 03:42:32.616+00', '4');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('5', 'ORGANIZATION', 'openai', 'OpenAI', NULL, 'Q21708200', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.354+00', '2026-11-29 03:42:29.354+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('6', 'ORGANIZATION', 'microsoft', 'Microsoft', NULL, 'Q2283', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.359+00', '2026-11-29 03:42:29.359+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('7', 'ORGANIZATION', 'google', 'Google', NULL, 'Q95', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.364+00', '2026-11-29 03:42:29.364+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('8', 'ORGANIZATION', 'nvidia', 'Nvidia', NULL, 'Q182477', 'COMPANY', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.369+00', '2026-11-29 03:42:29.369+00', '1');
insert into subject (id, type, slug, name, description, wikidata_id, kind, developer_id, released, weights, proposition, recorded_at, updated_at, version) values ('9', 'ORGANIZATION', 'the-verge', 'The Verge', NULL, NULL, 'PUBLISHER', NULL, NULL, NULL, NULL, '2026-11-29 03:42:29.374+00', '2026-11-29 03:42:29.374+00', '1');
insert into subject_alias (subject_id, ordinal, alias) values ('10', '0', 'Musk');
insert into subject_alias (subject_id, ordinal, alias) values ('11', '0', 'Zuckerberg');
insert into subject_alias (subject_id, ordinal, alias) values ('11', '1', 'Zuck');
insert into subject_alias (subject_id, ordinal, alias) values ('12', '0', 'Karpathy');
insert into subject_alias (subject_id, ordinal, alias) values ('13', '0', 'Altman');
insert into subject_alias (subject_id, ordinal, alias) values ('2', '0', 'Meta Platforms');
insert into subject_alias (subject_id, ordinal, alias) values ('20', '0', 'Exemplar & Söhne');
insert into subject_alias (subject_id, ordinal, alias) values ('20', '1', 'Example Works Ltd');
insert into subject_alias (subject_id, ordinal, alias) values ('20', '2', 'EWL');
insert into subject_alias (subject_id, ordinal, alias) values ('22', '0', 'Reiji Kōgyō');
insert into subject_alias (subject_id, ordinal, alias) values ('22', '1', 'レイジ工業');
insert into subject_alias (subject_id, ordinal, alias) values ('27', '0', 'Théa d''Éxämple-Ødegård');
insert into subject_alias (subject_id, ordinal, alias) values ('27', '1', 'T. Example');
insert into subject_alias (subject_id, ordinal, alias) values ('28', '0', 'Ada');
insert into subject_alias (subject_id, ordinal, alias) values ('28', '1', 'Ada Example');
insert into subject_alias (subject_id, ordinal, alias) values ('28', '2', 'Theodora Example');
insert into subject_alias (subject_id, ordinal, alias) values ('28', '3', 'Dora Example');
insert into subject_alias (subject_id, ordinal, alias) values ('28', '4', 'Dora Invented');
insert into subject_alias (subject_id, ordinal, alias) values ('29', '0', 'れいじ はなこ');
insert into subject_alias (subject_id, ordinal, alias) values ('29', '1', 'ガギグ・パピプ');
insert into subject_alias (subject_id, ordinal, alias) values ('3', '0', 'Twitter');
insert into subject_alias (subject_id, ordinal, alias) values ('30', '0', 'ليلى مثال');
insert into subject_alias (subject_id, ordinal, alias) values ('30', '1', 'Layla Mithal');
insert into subject_alias (subject_id, ordinal, alias) values ('31', '0', 'עָדָה דֻּגְמָה');
insert into subject_alias (subject_id, ordinal, alias) values ('32', '0', 'Priya Udaharan');
insert into subject_alias (subject_id, ordinal, alias) values ('34', '0', 'Ex-1');
insert into subject_alias (subject_id, ordinal, alias) values ('37', '0', 'Erfundene Prüfungen');
insert into subject_alias (subject_id, ordinal, alias) values ('37', '1', 'Invented trials');
insert into subject_alias (subject_id, ordinal, alias) values ('38', '0', 'Invented silence');
insert into subject_link (subject_id, ordinal, label, url) values ('20', '0', 'Site', 'https://works.example/');
insert into subject_link (subject_id, ordinal, label, url) values ('20', '1', 'Seite', 'https://works.example/%C3%BCber?a=1#top');
insert into subject_name (subject_id, kind, name_key) values ('1', '0', 'tesla');
insert into subject_name (subject_id, kind, name_key) values ('1', '1', 'tesla');
insert into subject_name (subject_id, kind, name_key) values ('1', '3', 'tesla');
insert into subject_name (subject_id, kind, name_key) values ('10', '0', 'elon-musk');
insert into subject_name (subject_id, kind, name_key) values ('10', '1', 'elon musk');
insert into subject_name (subject_id, kind, name_key) values ('10', '2', 'musk');
insert into subject_name (subject_id, kind, name_key) values ('10', '3', 'elon');
insert into subject_name (subject_id, kind, name_key) values ('10', '3', 'musk');
insert into subject_name (subject_id, kind, name_key) values ('10', '4', 'musk');
insert into subject_name (subject_id, kind, name_key) values ('11', '0', 'mark-zuckerberg');
insert into subject_name (subject_id, kind, name_key) values ('11', '1', 'mark zuckerberg');
insert into subject_name (subject_id, kind, name_key) values ('11', '2', 'zuck');
insert into subject_name (subject_id, kind, name_key) values ('11', '2', 'zuckerberg');
insert into subject_name (subject_id, kind, name_key) values ('11', '3', 'mark');
insert into subject_name (subject_id, kind, name_key) values ('11', '3', 'zuckerberg');
insert into subject_name (subject_id, kind, name_key) values ('11', '4', 'zuck');
insert into subject_name (subject_id, kind, name_key) values ('11', '4', 'zuckerberg');
insert into subject_name (subject_id, kind, name_key) values ('12', '0', 'andrej-karpathy');
insert into subject_name (subject_id, kind, name_key) values ('12', '1', 'andrej karpathy');
insert into subject_name (subject_id, kind, name_key) values ('12', '2', 'karpathy');
insert into subject_name (subject_id, kind, name_key) values ('12', '3', 'andrej');
insert into subject_name (subject_id, kind, name_key) values ('12', '3', 'karpathy');
insert into subject_name (subject_id, kind, name_key) values ('12', '4', 'karpathy');
insert into subject_name (subject_id, kind, name_key) values ('13', '0', 'sam-altman');
insert into subject_name (subject_id, kind, name_key) values ('13', '1', 'sam altman');
insert into subject_name (subject_id, kind, name_key) values ('13', '2', 'altman');
insert into subject_name (subject_id, kind, name_key) values ('13', '3', 'altman');
insert into subject_name (subject_id, kind, name_key) values ('13', '3', 'sam');
insert into subject_name (subject_id, kind, name_key) values ('13', '4', 'altman');
insert into subject_name (subject_id, kind, name_key) values ('14', '0', 'llama-3-1');
insert into subject_name (subject_id, kind, name_key) values ('14', '1', 'llama 3 1');
insert into subject_name (subject_id, kind, name_key) values ('14', '3', '1');
insert into subject_name (subject_id, kind, name_key) values ('14', '3', '3');
insert into subject_name (subject_id, kind, name_key) values ('14', '3', 'llama');
insert into subject_name (subject_id, kind, name_key) values ('15', '0', 'gpt-4');
insert into subject_name (subject_id, kind, name_key) values ('15', '1', 'gpt 4');
insert into subject_name (subject_id, kind, name_key) values ('15', '3', '4');
insert into subject_name (subject_id, kind, name_key) values ('15', '3', 'gpt');
insert into subject_name (subject_id, kind, name_key) values ('16', '0', 'open-source-ai');
insert into subject_name (subject_id, kind, name_key) values ('16', '1', 'open source ai');
insert into subject_name (subject_id, kind, name_key) values ('16', '3', 'ai');
insert into subject_name (subject_id, kind, name_key) values ('16', '3', 'open');
insert into subject_name (subject_id, kind, name_key) values ('16', '3', 'source');
insert into subject_name (subject_id, kind, name_key) values ('17', '0', 'ai-safety');
insert into subject_name (subject_id, kind, name_key) values ('17', '1', 'ai safety');
insert into subject_name (subject_id, kind, name_key) values ('17', '3', 'ai');
insert into subject_name (subject_id, kind, name_key) values ('17', '3', 'safety');
insert into subject_name (subject_id, kind, name_key) values ('18', '0', 'ai-compute');
insert into subject_name (subject_id, kind, name_key) values ('18', '1', 'ai compute');
insert into subject_name (subject_id, kind, name_key) values ('18', '3', 'ai');
insert into subject_name (subject_id, kind, name_key) values ('18', '3', 'compute');
insert into subject_name (subject_id, kind, name_key) values ('19', '0', 'openai-governance');
insert into subject_name (subject_id, kind, name_key) values ('19', '1', 'governance of openai');
insert into subject_name (subject_id, kind, name_key) values ('19', '3', 'governance');
insert into subject_name (subject_id, kind, name_key) values ('19', '3', 'of');
insert into subject_name (subject_id, kind, name_key) values ('19', '3', 'openai');
insert into subject_name (subject_id, kind, name_key) values ('2', '0', 'meta');
insert into subject_name (subject_id, kind, name_key) values ('2', '1', 'meta');
insert into subject_name (subject_id, kind, name_key) values ('2', '2', 'meta platforms');
insert into subject_name (subject_id, kind, name_key) values ('2', '3', 'meta');
insert into subject_name (subject_id, kind, name_key) values ('2', '4', 'meta');
insert into subject_name (subject_id, kind, name_key) values ('2', '4', 'platforms');
insert into subject_name (subject_id, kind, name_key) values ('20', '0', 'example-works');
insert into subject_name (subject_id, kind, name_key) values ('20', '0', 'example-works-ltd');
insert into subject_name (subject_id, kind, name_key) values ('20', '1', 'example works');
insert into subject_name (subject_id, kind, name_key) values ('20', '2', 'ewl');
insert into subject_name (subject_id, kind, name_key) values ('20', '2', 'example works ltd');
insert into subject_name (subject_id, kind, name_key) values ('20', '2', 'exemplar sohne');
insert into subject_name (subject_id, kind, name_key) values ('20', '3', 'example');
insert into subject_name (subject_id, kind, name_key) values ('20', '3', 'works');
insert into subject_name (subject_id, kind, name_key) values ('20', '4', 'ewl');
insert into subject_name (subject_id, kind, name_key) values ('20', '4', 'example');
insert into subject_name (subject_id, kind, name_key) values ('20', '4', 'exemplar');
insert into subject_name (subject_id, kind, name_key) values ('20', '4', 'ltd');
insert into subject_name (subject_id, kind, name_key) values ('20', '4', 'sohne');
insert into subject_name (subject_id, kind, name_key) values ('20', '4', 'works');
insert into subject_name (subject_id, kind, name_key) values ('22', '0', 'reiji-kogyo');
insert into subject_name (subject_id, kind, name_key) values ('22', '1', '例示工業株式会社');
insert into subject_name (subject_id, kind, name_key) values ('22', '2', 'reiji kogyo');
insert into subject_name (subject_id, kind, name_key) values ('22', '2', 'レイシ工業');
insert into subject_name (subject_id, kind, name_key) values ('22', '3', '例示工業株式会社');
insert into subject_name (subject_id, kind, name_key) values ('22', '4', 'kogyo');
insert into subject_name (subject_id, kind, name_key) values ('22', '4', 'reiji');
insert into subject_name (subject_id, kind, name_key) values ('22', '4', 'レイシ工業');
insert into subject_name (subject_id, kind, name_key) values ('23', '0', 'example-gazette');
insert into subject_name (subject_id, kind, name_key) values ('23', '1', 'the example gazette');
insert into subject_name (subject_id, kind, name_key) values ('23', '3', 'example');
insert into subject_name (subject_id, kind, name_key) values ('23', '3', 'gazette');
insert into subject_name (subject_id, kind, name_key) values ('23', '3', 'the');
insert into subject_name (subject_id, kind, name_key) values ('24', '0', 'example-charity');
insert into subject_name (subject_id, kind, name_key) values ('24', '1', 'fundacion ejemplo');
insert into subject_name (subject_id, kind, name_key) values ('24', '3', 'ejemplo');
insert into subject_name (subject_id, kind, name_key) values ('24', '3', 'fundacion');
insert into subject_name (subject_id, kind, name_key) values ('25', '0', 'example-ministry');
insert into subject_name (subject_id, kind, name_key) values ('25', '1', 'министерство примеров');
insert into subject_name (subject_id, kind, name_key) values ('25', '3', 'министерство');
insert into subject_name (subject_id, kind, name_key) values ('25', '3', 'примеров');
insert into subject_name (subject_id, kind, name_key) values ('26', '0', 'example-club');
insert into subject_name (subject_id, kind, name_key) values ('26', '1', 'klub przykladow lodz');
insert into subject_name (subject_id, kind, name_key) values ('26', '3', 'klub');
insert into subject_name (subject_id, kind, name_key) values ('26', '3', 'lodz');
insert into subject_name (subject_id, kind, name_key) values ('26', '3', 'przykladow');
insert into subject_name (subject_id, kind, name_key) values ('27', '0', 'tess-example');
insert into subject_name (subject_id, kind, name_key) values ('27', '1', 'tess example');
insert into subject_name (subject_id, kind, name_key) values ('27', '2', 't example');
insert into subject_name (subject_id, kind, name_key) values ('27', '2', 'thea d example odegard');
insert into subject_name (subject_id, kind, name_key) values ('27', '3', 'example');
insert into subject_name (subject_id, kind, name_key) values ('27', '3', 'tess');
insert into subject_name (subject_id, kind, name_key) values ('27', '4', 'd');
insert into subject_name (subject_id, kind, name_key) values ('27', '4', 'example');
insert into subject_name (subject_id, kind, name_key) values ('27', '4', 'odegard');
insert into subject_name (subject_id, kind, name_key) values ('27', '4', 't');
insert into subject_name (subject_id, kind, name_key) values ('27', '4', 'thea');
insert into subject_name (subject_id, kind, name_key) values ('28', '0', 'ada-example');
insert into subject_name (subject_id, kind, name_key) values ('28', '0', 'dora-invented');
insert into subject_name (subject_id, kind, name_key) values ('28', '0', 'theodora-example');
insert into subject_name (subject_id, kind, name_key) values ('28', '1', 'ada augusta example');
insert into subject_name (subject_id, kind, name_key) values ('28', '2', 'ada example');
insert into subject_name (subject_id, kind, name_key) values ('28', '2', 'ada');
insert into subject_name (subject_id, kind, name_key) values ('28', '2', 'dora example');
insert into subject_name (subject_id, kind, name_key) values ('28', '2', 'dora invented');
insert into subject_name (subject_id, kind, name_key) values ('28', '2', 'theodora example');
insert into subject_name (subject_id, kind, name_key) values ('28', '3', 'ada');
insert into subject_name (subject_id, kind, name_key) values ('28', '3', 'augusta');
insert into subject_name (subject_id, kind, name_key) values ('28', '3', 'example');
insert into subject_name (subject_id, kind, name_key) values ('28', '4', 'ada');
insert into subject_name (subject_id, kind, name_key) values ('28', '4', 'dora');
insert into subject_name (subject_id, kind, name_key) values ('28', '4', 'example');
insert into subject_name (subject_id, kind, name_key) values ('28', '4', 'invented');
insert into subject_name (subject_id, kind, name_key) values ('28', '4', 'theodora');
insert into subject_name (subject_id, kind, name_key) values ('29', '0', 'hanako-reiji');
insert into subject_name (subject_id, kind, name_key) values ('29', '1', '例示 花子');
insert into subject_name (subject_id, kind, name_key) values ('29', '2', 'れいし はなこ');
insert into subject_name (subject_id, kind, name_key) values ('29', '2', 'カキク ハヒフ');
insert into subject_name (subject_id, kind, name_key) values ('29', '3', '例示');
insert into subject_name (subject_id, kind, name_key) values ('29', '3', '花子');
insert into subject_name (subject_id, kind, name_key) values ('29', '4', 'はなこ');
insert into subject_name (subject_id, kind, name_key) values ('29', '4', 'れいし');
insert into subject_name (subject_id, kind, name_key) values ('29', '4', 'カキク');
insert into subject_name (subject_id, kind, name_key) values ('29', '4', 'ハヒフ');
insert into subject_name (subject_id, kind, name_key) values ('3', '0', 'x');
insert into subject_name (subject_id, kind, name_key) values ('3', '1', 'x');
insert into subject_name (subject_id, kind, name_key) values ('3', '2', 'twitter');
insert into subject_name (subject_id, kind, name_key) values ('3', '3', 'x');
insert into subject_name (subject_id, kind, name_key) values ('3', '4', 'twitter');
insert into subject_name (subject_id, kind, name_key) values ('30', '0', 'layla-mithal');
insert into subject_name (subject_id, kind, name_key) values ('30', '1', 'ليلى مثال');
insert into subject_name (subject_id, kind, name_key) values ('30', '2', 'layla mithal');
insert into subject_name (subject_id, kind, name_key) values ('30', '2', 'ليلى مثال');
insert into subject_name (subject_id, kind, name_key) values ('30', '3', 'ليلى');
insert into subject_name (subject_id, kind, name_key) values ('30', '3', 'مثال');
insert into subject_name (subject_id, kind, name_key) values ('30', '4', 'layla');
insert into subject_name (subject_id, kind, name_key) values ('30', '4', 'mithal');
insert into subject_name (subject_id, kind, name_key) values ('30', '4', 'ليلى');
insert into subject_name (subject_id, kind, name_key) values ('30', '4', 'مثال');
insert into subject_name (subject_id, kind, name_key) values ('31', '0', 'ada-dugma');
insert into subject_name (subject_id, kind, name_key) values ('31', '1', 'עדה דוגמה');
insert into subject_name (subject_id, kind, name_key) values ('31', '2', 'עדה דגמה');
insert into subject_name (subject_id, kind, name_key) values ('31', '3', 'דוגמה');
insert into subject_name (subject_id, kind, name_key) values ('31', '3', 'עדה');
insert into subject_name (subject_id, kind, name_key) values ('31', '4', 'דגמה');
insert into subject_name (subject_id, kind, name_key) values ('31', '4', 'עדה');
insert into subject_name (subject_id, kind, name_key) values ('32', '0', 'priya-udaharan');
insert into subject_name (subject_id, kind, name_key) values ('32', '1', 'परय उदहरण');
insert into subject_name (subject_id, kind, name_key) values ('32', '2', 'priya udaharan');
insert into subject_name (subject_id, kind, name_key) values ('32', '3', 'उदहरण');
insert into subject_name (subject_id, kind, name_key) values ('32', '3', 'परय');
insert into subject_name (subject_id, kind, name_key) values ('32', '4', 'priya');
insert into subject_name (subject_id, kind, name_key) values ('32', '4', 'udaharan');
insert into subject_name (subject_id, kind, name_key) values ('34', '0', 'exemplar-1');
insert into subject_name (subject_id, kind, name_key) values ('34', '1', 'exemplar 1');
insert into subject_name (subject_id, kind, name_key) values ('34', '2', 'ex 1');
insert into subject_name (subject_id, kind, name_key) values ('34', '3', '1');
insert into subject_name (subject_id, kind, name_key) values ('34', '3', 'exemplar');
insert into subject_name (subject_id, kind, name_key) values ('34', '4', '1');
insert into subject_name (subject_id, kind, name_key) values ('34', '4', 'ex');
insert into subject_name (subject_id, kind, name_key) values ('35', '0', 'exemplar-2');
insert into subject_name (subject_id, kind, name_key) values ('35', '1', 'exemplar 2 grosse');
insert into subject_name (subject_id, kind, name_key) values ('35', '3', '2');
insert into subject_name (subject_id, kind, name_key) values ('35', '3', 'exemplar');
insert into subject_name (subject_id, kind, name_key) values ('35', '3', 'grosse');
insert into subject_name (subject_id, kind, name_key) values ('36', '0', 'exemplar-0');
insert into subject_name (subject_id, kind, name_key) values ('36', '1', 'exemplar 0');
insert into subject_name (subject_id, kind, name_key) values ('36', '3', '0');
insert into subject_name (subject_id, kind, name_key) values ('36', '3', 'exemplar');
insert into subject_name (subject_id, kind, name_key) values ('37', '0', 'invented-tests');
insert into subject_name (subject_id, kind, name_key) values ('37', '0', 'invented-trials');
insert into subject_name (subject_id, kind, name_key) values ('37', '1', 'invented tests');
insert into subject_name (subject_id, kind, name_key) values ('37', '2', 'erfundene prufungen');
insert into subject_name (subject_id, kind, name_key) values ('37', '2', 'invented trials');
insert into subject_name (subject_id, kind, name_key) values ('37', '3', 'invented');
insert into subject_name (subject_id, kind, name_key) values ('37', '3', 'tests');
insert into subject_name (subject_id, kind, name_key) values ('37', '4', 'erfundene');
insert into subject_name (subject_id, kind, name_key) values ('37', '4', 'invented');
insert into subject_name (subject_id, kind, name_key) values ('37', '4', 'prufungen');
insert into subject_name (subject_id, kind, name_key) values ('37', '4', 'trials');
insert into subject_name (subject_id, kind, name_key) values ('38', '0', 'invented-silence');
insert into subject_name (subject_id, kind, name_key) values ('38', '1', 'invented silence renamed');
insert into subject_name (subject_id, kind, name_key) values ('38', '2', 'invented silence');
insert into subject_name (subject_id, kind, name_key) values ('38', '3', 'invented');
insert into subject_name (subject_id, kind, name_key) values ('38', '3', 'renamed');
insert into subject_name (subject_id, kind, name_key) values ('38', '3', 'silence');
insert into subject_name (subject_id, kind, name_key) values ('38', '4', 'invented');
insert into subject_name (subject_id, kind, name_key) values ('38', '4', 'silence');
insert into subject_name (subject_id, kind, name_key) values ('4', '0', 'xai');
insert into subject_name (subject_id, kind, name_key) values ('4', '1', 'xai');
insert into subject_name (subject_id, kind, name_key) values ('4', '3', 'xai');
insert into subject_name (subject_id, kind, name_key) values ('41', '0', 'reused-topic');
insert into subject_name (subject_id, kind, name_key) values ('41', '1', 'reused topic');
insert into subject_name (subject_id, kind, name_key) values ('41', '3', 'reused');
insert into subject_name (subject_id, kind, name_key) values ('41', '3', 'topic');
insert into subject_name (subject_id, kind, name_key) values ('5', '0', 'openai');
insert into subject_name (subject_id, kind, name_key) values ('5', '1', 'openai');
insert into subject_name (subject_id, kind, name_key) values ('5', '3', 'openai');
insert into subject_name (subject_id, kind, name_key) values ('6', '0', 'microsoft');
insert into subject_name (subject_id, kind, name_key) values ('6', '1', 'microsoft');
insert into subject_name (subject_id, kind, name_key) values ('6', '3', 'microsoft');
insert into subject_name (subject_id, kind, name_key) values ('7', '0', 'google');
insert into subject_name (subject_id, kind, name_key) values ('7', '1', 'google');
insert into subject_name (subject_id, kind, name_key) values ('7', '3', 'google');
insert into subject_name (subject_id, kind, name_key) values ('8', '0', 'nvidia');
insert into subject_name (subject_id, kind, name_key) values ('8', '1', 'nvidia');
insert into subject_name (subject_id, kind, name_key) values ('8', '3', 'nvidia');
insert into subject_name (subject_id, kind, name_key) values ('9', '0', 'the-verge');
insert into subject_name (subject_id, kind, name_key) values ('9', '1', 'the verge');
insert into subject_name (subject_id, kind, name_key) values ('9', '3', 'the');
insert into subject_name (subject_id, kind, name_key) values ('9', '3', 'verge');
select setval('subject_seq', 1);
reset session_replication_role;
