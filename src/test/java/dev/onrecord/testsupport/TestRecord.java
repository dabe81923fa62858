package dev.onrecord.testsupport;

import dev.onrecord.change.Action;
import dev.onrecord.change.Actor;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.EntryRows;
import dev.onrecord.change.TestLog;
import dev.onrecord.exchange.Importer;
import dev.onrecord.search.TestIndex;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Resets the record to a known state before a test. The clock goes on: a seq is never reused. */
@Singleton
public class TestRecord {

  /** What the index holds, by the query for it. */
  private static final Map<String, EntityType> ITEMS =
      Map.of(
          "select slug, 1 from subject", EntityType.TOPIC,
          "select cast(id as varchar(36)), 1 from statement", EntityType.STATEMENT);

  private final DataSource database;
  private final Importer importer;
  private final ChangeLog log;
  private final TestLog logHead;
  private final RecordCopies copies;
  private final TestIndex index;
  private final Clock clock;

  /** The last content of the record, with log and clock as they were then; null if unknown. */
  private String prepared;

  private String preparedAt;

  private final Actor actor;

  public TestRecord(
      DataSource database,
      Importer importer,
      ChangeLog log,
      TestLog logHead,
      RecordCopies copies,
      TestIndex index,
      Clock clock,
      Actor actor) {
    this.actor = actor;
    this.clock = clock;
    this.index = index;
    this.log = log;
    this.logHead = logHead;
    this.copies = copies;
    this.database = database;
    this.importer = importer;
  }

  public void empty() {
    prepare("nothing", () -> {});
  }

  /**
   * Replaces the record.
   *
   * @param state the name of a copy, or null for an empty record
   */
  @ActivateRequestContext
  void replaceBy(String state) {
    TestClock.set(TestClock.START);
    if (logHead.isAfter(TestClock.START)) {
      forgetTheTime();
    }
    List<EntryRows.Prepared> kept = new ArrayList<>();
    log.writeTogether(
        transaction -> {
          List<EntryRows.Prepared> entries = deletions();
          RecordCopies.clear(transaction);
          if (state != null) {
            kept.addAll(copies.insert(state, transaction));
          }
          entries.addAll(kept);
          return entries;
        });
    // The index must not miss any entry.
    index.await();
    run("delete from change_log where seq <= " + (seq() - kept.size()));
  }

  /** Lets the next entry be earlier than the newest one. */
  private void forgetTheTime() {
    index.await();
    run("delete from change_log");
    log.write(
        changes -> {
          changes.add(Action.DELETED, EntityType.TOPIC, "everything", null, true);
          return null;
        },
        nothing -> null);
  }

  /**
   * Told to the service as any deletion, so that the index follows, and as a change that alters
   * everything, so that no view outlives the record it shows.
   */
  private List<EntryRows.Prepared> deletions() {
    List<EntryRows.Prepared> deletions = new ArrayList<>();
    ITEMS.forEach(
        (items, type) -> texts(items).forEach(id -> deletions.add(deletion(type, id, false))));
    deletions.add(deletion(EntityType.TOPIC, "everything", true));
    return deletions;
  }

  private static EntryRows.Prepared deletion(EntityType type, String id, boolean affectsEmbedded) {
    return new EntryRows.Prepared(
        new Changes.Entry(Action.DELETED, type, id, null, affectsEmbedded, false, null),
        "test",
        null);
  }

  public void starter() {
    load("starter-record.ndjson");
  }

  /** What is in a file in the import format, and nothing else. */
  public void load(String file) {
    copied(file, () -> importFrom(file));
  }

  /** The starter record, and the items that a test adds before each of its cases. */
  public void starterAnd(String what, Runnable more) {
    copied(
        what,
        () -> {
          importFrom("starter-record.ndjson");
          more.run();
        });
  }

  /**
   * Empties the record and fills it, unless nothing was written since it was last filled so.
   *
   * @param state a name for what it then holds
   */
  public void prepare(String state, Runnable fill) {
    prepareBy(
        state,
        () -> {
          replaceBy(null);
          fill.run();
        });
  }

  /** Likewise, with a filling that is run once and copied from then on. */
  private void copied(String state, Runnable fill) {
    if (copies.has(state)) {
      prepareBy(state, () -> replaceBy(state));
    } else {
      prepare(state, fill);
      copies.keep(state);
    }
  }

  private void prepareBy(String state, Runnable replacement) {
    // No part of the record, and not in its log.
    run("delete from webhook");
    if (state.equals(prepared) && moment().equals(preparedAt)) {
      return;
    }
    replacement.run();
    index.await();
    prepared = state;
    preparedAt = moment();
  }

  private String moment() {
    return seq() + " at " + clock.instant();
  }

  private long seq() {
    return number("select seq from clock");
  }

  @ActivateRequestContext
  public void importFrom(String file) {
    actor.actAs("starter record");
    try (InputStream lines = TestRecord.class.getResourceAsStream("/" + file)) {
      importer.load(lines);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public void execute(String sql) {
    // Of what is written past the log, the seq says nothing.
    prepared = null;
    run(sql);
  }

  private void run(String sql) {
    try (Connection connection = database.getConnection();
        java.sql.Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts counting queries. */
  public void startCounting() {
    if (TestPostgres.isUsed()) {
      run("create extension if not exists pg_stat_statements");
      texts("select pg_stat_statements_reset()::text, 0");
    } else {
      // What was counted before is forgotten.
      run("set query_statistics false");
      run("set query_statistics true");
    }
  }

  /** The queries that were run since counting began, each as often as it was run. */
  public List<String> queries() {
    List<String> queries =
        texts(
            TestPostgres.isUsed()
                ? "select query, calls from pg_stat_statements"
                : "select sql_statement, execution_count from information_schema.query_statistics");
    if (!TestPostgres.isUsed()) {
      run("set query_statistics false");
    }
    return queries.stream()
        .filter(query -> query.toLowerCase(Locale.ROOT).startsWith("select"))
        // What the test itself asks, and whether other nodes have written.
        .filter(query -> !query.contains("_stat") && !query.endsWith("from clock"))
        // Whether webhooks are due.
        .filter(query -> !query.contains("from webhook"))
        // The entry whose position the index saves from time to time.
        .filter(
            query ->
                !query.matches("(?s)select .* from change_log (\\w+) where \\1\\.seq=(\\?|\\$1)"))
        .toList();
  }

  private List<String> texts(String run) {
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

  /** The number of rows of each table and the head of the log: unchanged if nothing was stored. */
  public Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>(Map.of("seq", seq()));
    for (String table :
        texts(
            "select table_name, 1 from information_schema.tables where lower(table_schema) = 'public'"
                + " and table_type = 'BASE TABLE'")) {
      sizes.put(table, number("select count(*) from \"" + table + "\""));
    }
    return sizes;
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
