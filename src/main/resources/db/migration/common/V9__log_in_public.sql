-- Entries of drafts, which only editors are shown; and those whose item was erased later, and why.
alter table change_log add column hidden boolean default false not null;
alter table change_log add column redacted boolean default false not null;
alter table change_log add column reason varchar(4000);
-- Within a text of the JSON, the quotation marks would have a backslash before them.
update change_log set hidden = true
    where type = 'STATEMENT' and (action = 'DELETED' or entity like '%"status":"draft"%');
