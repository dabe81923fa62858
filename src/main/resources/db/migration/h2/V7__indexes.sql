create index about_by_subject_and_speaker
    on statement_about (subject_id, speaker_id, status, said_latest desc, statement_id desc, stance, said_earliest);
-- Views are no longer looked for by version.
create index statement_by_speaker_said on statement (speaker_id, status, said_latest desc, id desc, said_earliest);
drop index statement_by_speaker;
create index statement_by_date on statement (status, said_latest desc, id desc, said_earliest);
drop index statement_by_said;
create index statement_by_time_recorded on statement (status, recorded_at desc, id desc);
drop index statement_by_recorded;
create index statement_by_speaker_time_recorded on statement (speaker_id, status, recorded_at desc, id desc);
drop index statement_by_speaker_recorded;
