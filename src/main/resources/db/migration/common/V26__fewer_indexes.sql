-- One index for all links of a speaker, and for those of a speaker about a subject. The links of a statement are
-- found by their primary key.
create index about_by_speaker_and_subject
    on statement_about (speaker_id, subject_id, status, said_latest desc, statement_id desc, stance, said_earliest);
drop index about_by_subject_and_speaker;
drop index about_by_speaker;
drop index about_by_statement;
