-- The index of before serves the reference to the subject, so the new one comes first.
create index about_by_subject_said on statement_about (subject_id, status, said_latest desc, statement_id desc, stance, said_earliest);
drop index about_by_subject;
-- The words come first: H2 takes the narrower column of an import's many words, and not the speaker's whole list.
create index statement_by_words_of on statement (words_hash, speaker_id);
drop index statement_by_words;
-- Likewise for an import's many addresses: behind the type, H2 would read all entries of that type.
create index change_by_address on change_log (entity_id, type, seq);
drop index change_by_entity;
