package dev.onrecord.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.change.Action;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LogEntry;
import dev.onrecord.testsupport.LogRecords;
import dev.onrecord.testsupport.TestPostgres;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Recomputes the keys of URLs, names, titles and words, and the languages, that older versions
 * left.
 */
@Tag("every-database")
class KeyMigrationTest {

  private static final String AT =
      "timestamp with time zone '2024-01-01 00:00:00Z', timestamp with time zone '2024-01-01 00:00:00Z', 1";

  private MigratedDatabase database;

  @BeforeEach
  void migrateToTheVersionBefore() throws SQLException {
    database = MigratedDatabase.of(TestPostgres.isUsed() ? "postgresql" : "h2");
    database.toBefore("15");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void urlsGetTheirKeysAndSharedOnesAreLogged() throws SQLException {
    insertSource(1, "https://news.example/story?fbclid=1", "news.example/story?fbclid=1");
    insertSource(2, "https://news.example/story#top", "news.example/story");
    insertSource(3, "https://app.example/#/one", "app.example/");
    insertSource(4, "https://app.example/", "old key");
    insertSource(5, "https://a:b:c/", "no URL any more");
    try (LogRecords log = new LogRecords("dev.onrecord.upgrade")) {
      database.to("15");
      assertThat(log.messages())
          .singleElement()
          .asString()
          .startsWith("/sources/0190e209-a000-7000-8000-000000000002 has the URL of another");
    }
    assertThat(database.rows("select url_key from source order by id"))
        .isEqualTo(
            """
            https://news.example/story

            https://app.example/#/one
            https://app.example/
            no URL any more""");
  }

  private void insertSource(int number, String url, String key) throws SQLException {
    database.execute(
        """
        insert into source (id, url, url_key, title, title_key, kind, recorded_at, updated_at, version)
        values ('0190e209-a000-7000-8000-00000000000%d', '%s', '%s', 'T', ' t', 'POST', %s)"""
            .formatted(number, url, key, AT));
  }

  @Test
  void namesGetTheirKeysAndSharedOnesAreLogged() throws SQLException {
    database.execute(
        """
        insert into subject (id, type, slug, name, recorded_at, updated_at, version) values
          (1, 'PERSON', 'pari', 'パリ花子', %1$s),
          (2, 'PERSON', 'aliyev', 'Aliyev', %1$s),
          (3, 'PERSON', 'eliyev', 'Əliyev', %1$s);
        insert into subject_alias (subject_id, ordinal, alias) values (1, 0, 'Pari');
        insert into subject_name (subject_id, kind, name_key) values
          (1, 0, 'pari'), (1, 0, 'merged-slug'), (1, 1, 'ハリ花子'), (1, 3, 'ハリ花子'), (1, 2, 'pari'), (1, 4, 'pari'),
          (2, 0, 'aliyev'), (2, 1, 'aliyev'), (2, 3, 'aliyev'),
          (3, 0, 'eliyev'), (3, 1, 'eliyev'), (3, 3, 'eliyev');
        """
            .formatted(AT));
    try (LogRecords log = new LogRecords("dev.onrecord.upgrade")) {
      database.to("16");
      assertThat(log.messages())
          .singleElement()
          .asString()
          .startsWith("Several subjects have the name aliyev")
          .contains(": aliyev, eliyev.");
    }
    assertThat(
            database.rows(
                "select subject_id, kind, name_key from subject_name order by subject_id, kind, name_key"))
        .isEqualTo(
            """
            1|0|merged-slug
            1|0|pari
            1|1|ハ\u309Aリ花子
            1|2|pari
            1|3|ハ\u309Aリ花子
            1|4|pari
            2|0|aliyev
            2|1|aliyev
            2|3|aliyev
            3|0|eliyev
            3|1|aliyev
            3|3|aliyev""");
  }

  @Test
  void titlesGetTheirKeys() throws SQLException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1_100; i++) {
      rows.append(
          "insert into source (id, title, title_key, kind, recorded_at, updated_at, version)"
              + " values ('0190e209-a000-7000-8000-00000000%04d', 'C++ %d', ' c %d', 'POST', %s);"
                  .formatted(i, i, i, AT));
    }
    database.execute(rows.toString());
    database.to("17");
    assertThat(database.rows("select count(*) from source where title_key like ' c++ %'"))
        .isEqualTo("1100");
  }

  @Test
  void wordsGetTheirHashesAndNewDuplicatesAreLogged() throws SQLException {
    database.execute(
        """
        insert into subject (id, type, slug, name, recorded_at, updated_at, version) values (1, 'PERSON', 'tess', 'Tess', %1$s);
        """
            .formatted(AT));
    insertStatement(1, "co\u200Boperate", "old hash 1", "PUBLISHED");
    insertStatement(2, "cooperate", "old hash 2", "PUBLISHED");
    insertStatement(3, "Cooperate!", "old hash 3", "WITHDRAWN");
    insertStatement(4, "C++", "old hash 4", "PUBLISHED");
    insertStatement(5, "C#", "old hash 4", "PUBLISHED");
    try (LogRecords log = new LogRecords("dev.onrecord.upgrade")) {
      database.to("18");
      assertThat(log.messages())
          .singleElement()
          .asString()
          .startsWith(
              "/statements/0190e209-a000-7000-8000-000000000001 and /statements/0190e209-a000-7000-8000-000000000002 have the same words");
    }
    assertThat(
            database.rows(
                "select count(*), count(distinct words_hash), max(length(words_hash)) from statement"))
        .isEqualTo("5|3|32");
  }

  @Test
  void languagesGetTheirShortestCodes() throws SQLException {
    database.execute(
        """
        insert into subject (id, type, slug, name, recorded_at, updated_at, version) values (1, 'PERSON', 'tess', 'Tess', %1$s);
        """
            .formatted(AT));
    insertStatement(1, "One.", "hash 1", "PUBLISHED");
    insertStatement(2, "Two.", "hash 2", "PUBLISHED");
    database.execute("update statement set language = 'eng-US' where words_hash = 'hash 1'");
    database.to("19");
    assertThat(database.rows("select language from statement order by id")).isEqualTo("en-US\nen");
  }

  private void insertStatement(int number, String text, String hash, String status)
      throws SQLException {
    database.execute(
        """
        insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain,
                               medium, status, recorded_at, updated_at, version)
        values ('0190e209-a000-7000-8000-00000000000%d', 1, '%s', '%s', 'en', 'DIRECT', '2023', 1672531200, 1704067199, true,
                'OTHER', '%s', %s)"""
            .formatted(number, text, hash, status, AT));
  }

  @Test
  void logEntriesGetTheirChecksums() throws SQLException {
    database.to("21");
    database.execute(
        """
        insert into change_log (seq, changed_at, actor, action, type, entity_id, entity, hidden, redacted, reason) values
          (1, timestamp with time zone '2024-01-01 00:00:00Z', 'tess', 'CREATED', 'TOPIC', 'invented', '{"name":"Invented é"}', false, false, null),
          (2, timestamp with time zone '2024-01-01 00:00:00.123Z', 'tess', 'REDACTED', 'STATEMENT', 'x', null, true, true, 'Why')""");
    database.to("23");
    assertThat(database.rows("select seq, checksum from change_log order by seq"))
        .isEqualTo("1|%d\n2|%d".formatted(checksumOfFirst(), checksumOfSecond()));
  }

  private static int checksumOfFirst() {
    return new LogEntry(
            1,
            Instant.parse("2024-01-01T00:00:00Z"),
            "tess",
            Action.CREATED,
            EntityType.TOPIC,
            "invented",
            "{\"name\":\"Invented é\"}",
            false,
            false,
            null)
        .checksum();
  }

  private static int checksumOfSecond() {
    return new LogEntry(
            2,
            Instant.parse("2024-01-01T00:00:00.123Z"),
            "tess",
            Action.REDACTED,
            EntityType.STATEMENT,
            "x",
            null,
            true,
            true,
            "Why")
        .checksum();
  }
}
