-- Sources that were merged into others: their ids and URLs lead to the source that was kept.
create table merged_source (
  id             uuid primary key,
  kept_id        uuid not null,
  url            varchar(2048),
  url_key        varchar(2049)
);
create index merged_source_by_kept on merged_source (kept_id);
create index merged_source_by_url on merged_source (url_key);
