-- Lists by subject in a window of time look at the start of the date too, without going to the statement.
alter table statement_about add column said_earliest bigint default 0 not null;
update statement_about a set said_earliest = (select s.said_earliest from statement s where s.id = a.statement_id);
alter table statement_about alter column said_earliest drop default;
