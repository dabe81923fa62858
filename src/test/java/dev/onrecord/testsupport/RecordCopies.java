package dev.onrecord.testsupport;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.EntryRows;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.platform.sql.SqlTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies of filled records, in tables of a schema of their own: inserting the rows again takes a
 * fraction of the time of an import.
 */
@Singleton
class RecordCopies {

  /** The tables of the record without its log, each before those that it refers to. */
  static final List<String> TABLES =
      List.of(
          "merged_subject",
          "merged_source",
          "appearance",
          "statement_about",
          "statement",
          "source",
          "affiliation",
          "subject_name",
          "subject_link",
          "subject_alias",
          "subject");

  /** The columns that refer to a row of the same table, which may come later. */
  private static final Map<String, String> SELF_REFERENCES =
      Map.of("statement", "reply_to_id", "subject", "developer_id");

  /** A copy: the number in the names of its tables, and its log. */
  private record Copy(int number, List<EntryRows.Prepared> log) {
    String of(String table) {
      return "kept.%s_%d".formatted(table, number);
    }

    String referencesOf(String table) {
      return of(table + "_references");
    }
  }

  private final Map<String, Copy> copies = new HashMap<>();
  private final Jdbc jdbc;

  RecordCopies(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  boolean has(String state) {
    return copies.containsKey(state);
  }

  /** Copies the record as it is now. */
  void keep(String state) {
    Copy copy = new Copy(copies.size(), log());
    jdbc.transaction(
        transaction -> {
          run(transaction, "create schema if not exists kept");
          for (String table : TABLES) {
            run(transaction, "create table %s as select * from %s", copy.of(table), table);
          }
          SELF_REFERENCES.forEach(
              (table, column) -> {
                run(
                    transaction,
                    "create table %s as select id, %3$s from %2$s where %3$s is not null",
                    copy.referencesOf(table),
                    table,
                    column);
                run(transaction, "update %s set %s = null", copy.of(table), column);
              });
          return null;
        });
    copies.put(state, copy);
  }

  private List<EntryRows.Prepared> log() {
    return jdbc.rows(
        Sql.of(
            "select action, type, entity_id, hidden, reason, actor, entity from change_log order by seq"),
        RecordCopies::entry);
  }

  private static EntryRows.Prepared entry(Row row) {
    return new EntryRows.Prepared(
        new Changes.Entry(
            Action.valueOf(row.text(1)),
            EntityType.valueOf(row.text(2)),
            row.text(3),
            null,
            false,
            row.flag(4),
            row.text(5)),
        row.text(6),
        row.text(7));
  }

  /** Deletes all rows of the record. */
  static void clear(SqlTransaction transaction) {
    SELF_REFERENCES.forEach(
        (table, column) -> run(transaction, "update %s set %s = null", table, column));
    TABLES.forEach(table -> run(transaction, "delete from %s", table));
  }

  /** Inserts the rows of a copy into an empty record, and returns the entries of its log. */
  List<EntryRows.Prepared> insert(String state, SqlTransaction transaction) {
    Copy copy = copies.get(state);
    for (int i = TABLES.size() - 1; i >= 0; i--) {
      String table = TABLES.get(i);
      run(transaction, "insert into %s select * from %s", table, copy.of(table));
    }
    SELF_REFERENCES.forEach(
        (table, column) ->
            run(
                transaction,
                "update %1$s set %2$s = (select r.%2$s from %3$s r where r.id = %1$s.id)"
                    + " where id in (select id from %3$s)",
                table,
                column,
                copy.referencesOf(table)));
    return new ArrayList<>(copy.log);
  }

  private static void run(SqlTransaction transaction, String sql, Object... names) {
    transaction.update(sql.formatted(names), List.of(List.of()));
  }
}
