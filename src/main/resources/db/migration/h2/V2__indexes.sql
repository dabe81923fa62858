-- H2 reads a page without sorting only if the index covers the query and the order by begins with the
-- index's leading columns in one direction, so each order of a list has its index.
create index statement_by_speaker on statement (speaker_id, status, said_latest desc, id desc, version, said_earliest);
create index statement_by_said on statement (status, said_latest desc, id desc, version, said_earliest);
create index statement_by_recorded on statement (status, recorded_at desc, id desc, version);
create index statement_by_speaker_recorded on statement (speaker_id, status, recorded_at desc, id desc, version);
create index statement_by_words on statement (speaker_id, words_hash);
create index statement_by_reply_to on statement (reply_to_id);
create index statement_by_reply_speaker on statement (reply_speaker_id, status, said_latest desc, id desc);

create index about_by_subject on statement_about (subject_id, status, said_latest desc, statement_id desc, stance);
create index about_by_statement on statement_about (statement_id, subject_id, stance);

create index appearance_by_source on appearance (source_id, statement_id);

create index subject_name_by_key on subject_name (name_key, kind, subject_id);
create index subject_by_type on subject (type, slug);
create index subject_by_developer on subject (developer_id);
create index affiliation_by_organization on affiliation (organization_id, person_id);
create index source_by_publisher on source (publisher_id);
create index change_by_entity on change_log (type, entity_id, seq);
