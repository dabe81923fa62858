-- Saved searches whose new and changed statements are sent to a URL. Operation of the service, not part of the record: no log entries.
create table webhook (
  id             uuid primary key,
  url            varchar(2048) not null,
  -- in the format of the API
  search         varchar(20000) not null,
  secret         varchar(150) not null,
  created_at     timestamp(3) with time zone not null,
  created_by     varchar(200) not null,
  -- Every change up to this one was delivered, or is none of the search.
  delivered_seq  bigint not null,
  delivered_at   timestamp(3) with time zone,
  -- The failed attempts since the last success
  failures       integer not null,
  failing_since  timestamp(3) with time zone,
  last_failure   varchar(500),
  next_attempt   timestamp(3) with time zone not null,
  parked_at      timestamp(3) with time zone,
  -- The node that delivers at present: one at a time
  leased_by      uuid,
  leased_until   timestamp(3) with time zone
);
