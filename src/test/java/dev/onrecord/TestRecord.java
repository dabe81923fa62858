package dev.onrecord;

import dev.onrecord.change.Action;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.EntityType;
import dev.onrecord.exchange.Importer;
import dev.onrecord.search.TestIndex;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Puts the record into a known state before a test. The clock goes on: a seq is never used twice.
 */
@Singleton
public class TestRecord {

  private static final List<String> TABLES =
      List.of(
          "change_log",
          "merged_subject",
          "appearance",
          "statement_about",
          "statement",
          "source",
          "affiliation",
          "subject_name",
          "subject_link",
          "subject_alias",
          "subject");

  private final DataSource database;
  private final Importer importer;
  private final ChangeLog log;

  private final TestIndex index;

  TestRecord(DataSource database, Importer importer, ChangeLog log, TestIndex index) {
    this.index = index;
    this.log = log;
    this.database = database;
    this.importer = importer;
  }

  @ActivateRequestContext
  public void empty() {
    wipe();
    index.rebuild();
  }

  private void wipe() {
    TestClock.set(TestClock.START);
    execute("update statement set reply_to_id = null");
    execute("update subject set developer_id = null");
    // Told to the service as a change that alters everything, so that no view outlives the record
    // it shows.
    log.write(
        changes -> {
          TABLES.forEach(table -> execute("delete from " + table));
          changes.add(Action.DELETED, EntityType.TOPIC, "everything", null, true);
          return null;
        },
        nothing -> null);
    execute("delete from change_log");
  }

  @ActivateRequestContext
  public void starter() {
    load("starter-record.ndjson");
  }

  /** What is in a file in the import format, and nothing else. */
  @ActivateRequestContext
  public void load(String file) {
    wipe();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TestRecord.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8))) {
      importer.load(lines.lines());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    index.rebuild();
  }

  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        java.sql.Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on the database counts what it is asked. */
  public void startCounting() {
    if (TestPostgres.isUsed()) {
      execute("create extension if not exists pg_stat_statements");
      queries("select pg_stat_statements_reset()::text, 0");
    } else {
      // What was counted before is forgotten.
      execute("set query_statistics false");
      execute("set query_statistics true");
    }
  }

  /** The queries that were run since counting began, each as often as it was run. */
  public List<String> queries() {
    List<String> queries =
        queries(
            TestPostgres.isUsed()
                ? "select query, calls from pg_stat_statements"
                : "select sql_statement, execution_count from information_schema.query_statistics");
    if (!TestPostgres.isUsed()) {
      execute("set query_statistics false");
    }
    return queries.stream()
        .filter(query -> query.toLowerCase(Locale.ROOT).startsWith("select"))
        // What the test itself asks, and whether other nodes have written.
        .filter(query -> !query.contains("_stat") && !query.endsWith("from clock"))
        .toList();
  }

  private List<String> queries(String run) {
    List<String> queries = new ArrayList<>();
    try (Connection connection = database.getConnection();
        java.sql.Statement statement = connection.createStatement();
        java.sql.ResultSet row = statement.executeQuery(run)) {
      while (row.next()) {
        queries.addAll(Collections.nCopies(row.getInt(2), row.getString(1)));
      }
      return queries;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A single number. */
  public long number(String sql) {
    try (Connection connection = database.getConnection();
        java.sql.Statement statement = connection.createStatement();
        java.sql.ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
