-- The checksum of each entry of the log, which V22 computes for those that are there.
alter table change_log add column checksum integer;
