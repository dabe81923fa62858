-- A part of a source: seconds of audio or video, or a page.
alter table appearance add column selector_fragment varchar(25);

-- What the ids of feeds derive from: a record keeps it whatever host it is requested from.
alter table clock add column record_id uuid default gen_random_uuid() not null;
