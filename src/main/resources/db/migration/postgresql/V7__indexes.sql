-- Columns that are only looked at stand behind the order, so that a page is read from its index alone.
create index about_by_subject_said
    on statement_about (subject_id, status, said_latest desc, statement_id desc) include (stance, said_earliest);
create index about_by_subject_and_speaker
    on statement_about (subject_id, speaker_id, status, said_latest desc, statement_id desc) include (stance, said_earliest);
