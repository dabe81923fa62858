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
