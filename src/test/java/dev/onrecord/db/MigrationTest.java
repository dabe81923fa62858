package dev.onrecord.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.onrecord.testsupport.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs each migration that rewrites rows on rows of the version before it. */
@Tag("every-database")
class MigrationTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");

  /**
   * The effect of a migration on rows.
   *
   * @param rows inserts rows into the schema of the version before
   * @param expected the results of queries after the migration; a row per line, null is empty
   */
  private record Case(String rows, Map<String, String> expected) {}

  /** Speakers, topics, and statements with every kind of date and status. */
  private static final String STATEMENTS =
      """
      insert into subject (id, type, slug, name, recorded_at, updated_at, version) values
        (1, 'PERSON', 'tess-example', 'Tess Example', timestamp with time zone '2024-01-01 00:00:00Z', timestamp with time zone '2024-01-01 00:00:00Z', 1),
        (2, 'PERSON', 'ada-example', 'Ada Example', timestamp with time zone '2024-01-01 00:00:00Z', timestamp with time zone '2024-01-01 00:00:00Z', 1),
        (3, 'TOPIC', 'invented-topic', 'Invented topic', timestamp with time zone '2024-01-01 00:00:00Z', timestamp with time zone '2024-01-01 00:00:00Z', 1);
      insert into statement (id, speaker_id, text, words_hash, language, form, said, said_earliest, said_latest, said_certain,
                             medium, status, recorded_at, updated_at, version) values
        ('0190e209-a000-7000-8000-000000000001', 1, 'Invented 1', 'a', 'en', 'DIRECT', '2023', 1672531200, 1704067199, true,
         'OTHER', 'PUBLISHED', timestamp with time zone '2024-01-01 00:00:00Z', timestamp with time zone '2024-01-01 00:00:00Z', 1),
        ('0190e209-a000-7000-8000-000000000002', 2, 'Invented 2', 'b', 'en', 'DIRECT', '../2024-07-24', -100000000000, 1721865599, false,
         'OTHER', 'DRAFT', timestamp with time zone '2024-08-01 00:00:00Z', timestamp with time zone '2024-08-01 00:00:00Z', 1),
        ('0190e209-a000-7000-8000-000000000003', 2, 'Invented 3', 'c', 'en', 'MIXED', '1969-07-20T20:17:40Z/..', -14182940, 1722470400, false,
         'OTHER', 'WITHDRAWN', timestamp with time zone '2024-08-01 00:00:00Z', timestamp with time zone '2024-08-01 00:00:00Z', 3),
        ('0190e209-a000-7000-8000-000000000004', 1, 'Invented 4', 'd', 'en', 'INDIRECT', '2023-02~', 1675209600, 1677628799, false,
         'OTHER', 'PUBLISHED', timestamp with time zone '2024-08-01 00:00:00Z', timestamp with time zone '2024-08-01 00:00:00Z', 1);
      """;

  /** Links of three of the statements, one of them with two; the fourth has none. */
  private static String links(String columns, String... values) {
    return STATEMENTS
        + """
        insert into statement_about (statement_id, ordinal, subject_id, stance, assigned_by, status, said_latest%s) values
          ('0190e209-a000-7000-8000-000000000001', 0, 3, 'FAVOR', 't', 'PUBLISHED', 1704067199%s),
          ('0190e209-a000-7000-8000-000000000001', 1, 2, null, null, 'PUBLISHED', 1704067199%s),
          ('0190e209-a000-7000-8000-000000000002', 0, 3, 'AGAINST', 't', 'DRAFT', 1721865599%s),
          ('0190e209-a000-7000-8000-000000000003', 0, 1, null, null, 'WITHDRAWN', 1722470400%s);
        """
            .formatted(columns, values[0], values[0], values[1], values[2]);
  }

  private static String linksWith(String column) {
    return "select ordinal, subject_id, stance, status, said_latest, %s from statement_about order by statement_id, ordinal"
        .formatted(column);
  }

  /** Whether a column of the links may be null, and its default. */
  private static String definition(String column) {
    return """
        select is_nullable, column_default from information_schema.columns
        where table_schema = current_schema and lower(table_name) = 'statement_about' and lower(column_name) = '%s'"""
        .formatted(column);
  }

  /** By file. A migration is not edited after its release, and neither is its case. */
  private static final Map<String, Case> CASES =
      Map.of(
          "common/V4__about_windows.sql",
          new Case(
              links("", "", "", ""),
              Map.of(
                  linksWith("said_earliest"),
                  """
                  0|3|FAVOR|PUBLISHED|1704067199|1672531200
                  1|2||PUBLISHED|1704067199|1672531200
                  0|3|AGAINST|DRAFT|1721865599|-100000000000
                  0|1||WITHDRAWN|1722470400|-14182940""",
                  definition("said_earliest"),
                  "NO|")),
          "common/V6__about_speakers.sql",
          new Case(
              links(", said_earliest", ", 1672531200", ", -100000000000", ", -14182940"),
              Map.of(
                  linksWith("speaker_id"),
                  """
                  0|3|FAVOR|PUBLISHED|1704067199|1
                  1|2||PUBLISHED|1704067199|1
                  0|3|AGAINST|DRAFT|1721865599|2
                  0|1||WITHDRAWN|1722470400|2""",
                  definition("speaker_id"),
                  "NO|")),
          "common/V9__log_in_public.sql",
          new Case(
              """
              insert into change_log (seq, changed_at, actor, action, type, entity_id, entity)
              select seq, timestamp with time zone '2024-01-01 00:00:00Z', 't', action, type, 'id-' || seq, entity from (values
                (1, 'CREATED', 'STATEMENT', '{"type":"statement","text":"A draft","status":"draft"}'),
                (2, 'UPDATED', 'STATEMENT', '{"type":"statement","text":"Edited","status":"draft","recordedAt":"2024-01-01T00:00:00Z"}'),
                (3, 'UPDATED', 'STATEMENT', '{"type":"statement","text":"Edited","status":"published"}'),
                (4, 'DELETED', 'STATEMENT', null),
                (5, 'CREATED', 'STATEMENT', '{"type":"statement","text":"It is \\"status\\":\\"draft\\" there","status":"published"}'),
                (6, 'WITHDRAWN', 'STATEMENT', '{"type":"statement","text":"Wrong","status":"withdrawn"}'),
                (7, 'DELETED', 'PERSON', null),
                (8, 'DELETED', 'SOURCE', null),
                (9, 'CREATED', 'TOPIC', '{"type":"topic","name":"Not a statement","status":"draft"}')
              ) as entry (seq, action, type, entity);
              """,
              Map.of(
                  "select seq, hidden, redacted, reason from change_log order by seq",
                  """
                  1|true|false|
                  2|true|false|
                  3|false|false|
                  4|true|false|
                  5|false|false|
                  6|false|false|
                  7|false|false|
                  8|false|false|
                  9|false|false|""",
                  "select count(entity) from change_log",
                  "6")),
          "common/V11__about_said.sql",
          new Case(
              links(
                  ", said_earliest, speaker_id",
                  ", 1672531200, 1",
                  ", -100000000000, 2",
                  ", -14182940, 2"),
              Map.of(
                  linksWith("said"),
                  """
                  0|3|FAVOR|PUBLISHED|1704067199|2023
                  1|2||PUBLISHED|1704067199|2023
                  0|3|AGAINST|DRAFT|1721865599|../2024-07-24
                  0|1||WITHDRAWN|1722470400|1969-07-20T20:17:40Z/..""",
                  definition("said"),
                  "NO|")));

  @TestFactory
  Stream<DynamicTest> rowsAreRewritten() throws IOException {
    String database = TestPostgres.isUsed() ? "postgresql" : "h2";
    return migrations()
        .filter(file -> file.startsWith("common/") || file.startsWith(database + "/"))
        .filter(CASES::containsKey)
        .map(file -> dynamicTest(file, () -> check(database, file, CASES.get(file))));
  }

  private static void check(String database, String file, Case rewrite) throws Exception {
    try (MigratedDatabase migrated = MigratedDatabase.of(database)) {
      String version = Pattern.compile(".*/V|__.*").matcher(file).replaceAll("");
      migrated.toBefore(version);
      migrated.execute(rewrite.rows());
      migrated.to(version);
      for (Map.Entry<String, String> expected : rewrite.expected().entrySet()) {
        assertThat(migrated.rows(expected.getKey()))
            .as(expected.getKey())
            .isEqualTo(expected.getValue());
      }
    }
  }

  /** A migration that rewrites rows and has no case fails here. */
  @Test
  void everyMigrationThatRewritesRowsHasACase() throws IOException {
    Set<String> rewriting = new TreeSet<>();
    for (String file : migrations().toList()) {
      if (rewritesRows(Files.readString(FOLDER.resolve(file)))) {
        rewriting.add(file);
      }
    }
    assertThat(rewriting).containsExactlyInAnyOrderElementsOf(CASES.keySet());
  }

  private static Stream<String> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static final Pattern COMMENT = Pattern.compile("--.*|(?s:/\\*.*?\\*/)");

  /** A common table expression, a block or a call may write, so each of them counts. */
  private static final Pattern REWRITE =
      Pattern.compile(
          "(?is)\\s*(update|delete|merge|truncate|copy|with|do|call)\\b.*"
              + "|\\s*insert\\b.*\\bselect\\b.*"
              + "|\\s*alter\\b.*\\busing\\b.*");

  private static boolean rewritesRows(String sql) {
    return Stream.of(COMMENT.matcher(sql).replaceAll(" ").split(";"))
        .anyMatch(statement -> REWRITE.matcher(statement).matches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table a (b int);\nUPDATE a set b = 1",
        "-- Why.\ndelete from a;",
        "insert into a (b)\n  select c from d;",
        "with c as (select 1) update a set b = 1;",
        "merge into a using d on b = c when matched then delete;",
        "do $$ begin update a set b = 1; end $$;",
        "/* Why; */ truncate table a;",
        "alter table a alter column b type bigint using b::bigint;"
      })
  void aStatementThatRewritesRowsIsRecognized(String sql) {
    assertThat(rewritesRows(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- We update it; delete it.\ncreate index c on a (b);",
        "insert into a (b) values (1);",
        "alter table a add constraint c foreign key (b) references d (e) on delete cascade;",
        "create table updates (updated_at timestamp);"
      })
  void aStatementThatRewritesNoRowsNeedsNoCase(String sql) {
    assertThat(rewritesRows(sql)).isFalse();
  }

  /** The versions of both databases come in one order, so that a case knows the version before. */
  @Test
  void everyMigrationIsNamedByItsVersion() throws IOException {
    List<String> files = migrations().toList();
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(files)
        .allMatch(file -> file.matches("(common|h2|postgresql)/V[1-9]\\d*__\\w+\\.sql"));
  }
}
