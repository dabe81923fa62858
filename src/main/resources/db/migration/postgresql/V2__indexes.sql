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
