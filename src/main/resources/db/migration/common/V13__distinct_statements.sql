-- The ids of statements with the same words that an editor declared to be others: at most 100, separated by spaces. They are
-- no references, so that an import may bring the statements in any order.
alter table statement add column distinct_from varchar(3700);
