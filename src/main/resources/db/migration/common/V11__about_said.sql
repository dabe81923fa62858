-- Positions are read from the links alone, whether of a speaker or toward a subject.
alter table statement_about add column said varchar(41) default '' not null;
update statement_about a set said = (select s.said from statement s where s.id = a.statement_id);
alter table statement_about alter column said drop default;
create index about_by_speaker on statement_about (speaker_id, status);
