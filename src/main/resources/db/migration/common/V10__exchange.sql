-- Feeds show the newest edits, as lists do what is newest in the record.
create index statement_by_time_updated on statement (status, updated_at desc, id desc);
create index statement_by_speaker_time_updated on statement (speaker_id, status, updated_at desc, id desc);
-- An import finds the sources that are known by their title and date alone.
create index source_by_title on source (title);
