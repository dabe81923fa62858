-- An entry without a checksum could be damaged unnoticed.
alter table change_log alter column checksum set not null;
