-- Lists of what a speaker said about a subject are read from the links alone.
alter table statement_about add column speaker_id bigint default 0 not null;
update statement_about a set speaker_id = (select s.speaker_id from statement s where s.id = a.statement_id);
alter table statement_about alter column speaker_id drop default;
