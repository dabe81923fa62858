package dev.onrecord.statement.query;

import static dev.onrecord.statement.query.FilterBuilder.filter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementSqlTest {

  private static final UUID ID = UUID.fromString("0190e209-a000-7000-8000-000000000001");
  private static final EdtfDate YEAR = EdtfDate.parse("2023");
  private static final EdtfDate NEXT_YEAR = EdtfDate.parse("2024");

  static Stream<Arguments> filtersWithoutSubjects() {
    return Stream.of(
        row(filter(), "1 = 1"),
        row(filter().status(StatusFilter.PUBLISHED), "s.status = ?", "PUBLISHED"),
        row(filter().speakers(7L), "s.speaker_id = ?", 7L),
        row(filter().speakers(7L, 8L), "s.speaker_id = ? and s.speaker_id = ?", 7L, 8L),
        row(
            filter().speakers(7L).status(StatusFilter.DRAFT),
            "s.speaker_id = ? and s.status = ?",
            7L,
            "DRAFT"),
        row(filter().replyTo(9L), "s.reply_speaker_id = ?", 9L),
        row(filter().medium(Medium.SOCIAL_POST), "s.medium = ?", "SOCIAL_POST"),
        row(filter().form(Form.DIRECT), "s.form = ?", "DIRECT"),
        row(
            filter().language("pt-BR"),
            "(s.language = ? or s.language like ?)",
            "pt-BR",
            "pt-BR-%"),
        row(
            filter().stance(Stance.FAVOR),
            "exists (select 1 from statement_about l where l.statement_id = s.id  and l.stance = ? )",
            "FAVOR"),
        row(
            filter().source(ID).replyTo(9L),
            "s.reply_speaker_id = ? and exists (select 1 from appearance p where p.statement_id = s.id"
                + " and p.source_id = ?)",
            9L,
            ID),
        row(filter().window("2023", null, "possible"), "s.said_latest >= ?", YEAR.earliest()),
        row(filter().window(null, "2023", "possible"), "s.said_earliest <= ?", YEAR.latest()),
        row(
            filter().window("2023", "2024", "possible"),
            "s.said_latest >= ? and s.said_earliest <= ?",
            YEAR.earliest(),
            NEXT_YEAR.latest()),
        row(
            filter().window("2023", "2024", "certain"),
            "s.said_certain and s.said_earliest >= ? and s.said_latest <= ?",
            YEAR.earliest(),
            NEXT_YEAR.latest()),
        row(
            filter().window(null, null, "certain"),
            "s.said_certain and s.said_earliest >= ? and s.said_latest <= ?",
            EdtfDate.OPEN_START,
            EdtfDate.OPEN_END),
        row(
            filter()
                .speakers(7L)
                .status(StatusFilter.WITHDRAWN)
                .window("2023", null, "possible")
                .medium(Medium.BLOG)
                .form(Form.MIXED)
                .language("en"),
            "s.speaker_id = ? and s.status = ? and s.said_latest >= ? and s.medium = ? and s.form = ?"
                + " and (s.language = ? or s.language like ?)",
            7L,
            "WITHDRAWN",
            YEAR.earliest(),
            "BLOG",
            "MIXED",
            "en",
            "en-%"));
  }

  @ParameterizedTest
  @MethodSource("filtersWithoutSubjects")
  void filtersWithoutSubjectsReadTheStatementTable(
      FilterBuilder filter, String conditions, List<Object> arguments) {
    assertCount(filter, Sort.NEWEST_SAID, "statement s", conditions, arguments);
  }

  static Stream<Arguments> filtersOfSubjects() {
    return Stream.of(
        row(filter().about(1L), "a.subject_id = ?", 1L),
        row(filter().topics(1L), "a.subject_id = ?", 1L),
        row(filter().models(1L), "a.subject_id = ?", 1L),
        row(filter().about(1L).topics(1L).models(1L), "a.subject_id = ?", 1L),
        row(
            filter().about(1L).speakers(7L).status(StatusFilter.PUBLISHED),
            "a.subject_id = ? and a.speaker_id = ? and a.status = ?",
            1L,
            7L,
            "PUBLISHED"),
        row(
            filter().about(1L).stance(Stance.AGAINST),
            "a.subject_id = ? and a.stance = ?",
            1L,
            "AGAINST"),
        row(
            filter().about(1L).topics(2L),
            "a.subject_id = ? and exists (select 1 from statement_about l where l.statement_id = a.statement_id"
                + " and l.subject_id = ? )",
            1L,
            2L),
        row(
            filter().about(1L).models(3L).stance(Stance.NEUTRAL),
            "a.subject_id = ? and a.stance = ? and exists (select 1 from statement_about l"
                + " where l.statement_id = a.statement_id and l.subject_id = ? and l.stance = ? )",
            1L,
            "NEUTRAL",
            3L,
            "NEUTRAL"),
        row(
            filter().about(1L).window("2023", "2024", "possible"),
            "a.subject_id = ? and a.said_latest >= ? and a.said_earliest <= ?",
            1L,
            YEAR.earliest(),
            NEXT_YEAR.latest()),
        row(
            filter().about(1L).source(ID),
            "a.subject_id = ? and exists (select 1 from appearance p where p.statement_id = a.statement_id"
                + " and p.source_id = ?)",
            1L,
            ID));
  }

  @ParameterizedTest
  @MethodSource("filtersOfSubjects")
  void filtersOfSubjectsReadTheLinksAlone(
      FilterBuilder filter, String conditions, List<Object> arguments) {
    assertCount(filter, Sort.NEWEST_SAID, "statement_about a", conditions, arguments);
  }

  static Stream<Arguments> filtersThatLinksCannotAnswer() {
    return Stream.of(
        row(filter().about(1L).replyTo(9L), "a.subject_id = ? and s.reply_speaker_id = ?", 1L, 9L),
        row(
            filter().about(1L).medium(Medium.PAPER),
            "a.subject_id = ? and s.medium = ?",
            1L,
            "PAPER"),
        row(
            filter().about(1L).form(Form.INDIRECT),
            "a.subject_id = ? and s.form = ?",
            1L,
            "INDIRECT"),
        row(
            filter().about(1L).language("en"),
            "a.subject_id = ? and (s.language = ? or s.language like ?)",
            1L,
            "en",
            "en-%"),
        row(
            filter().about(1L).window("2023", "2024", "certain"),
            "a.subject_id = ? and s.said_certain and a.said_earliest >= ? and a.said_latest <= ?",
            1L,
            YEAR.earliest(),
            NEXT_YEAR.latest()));
  }

  @ParameterizedTest
  @MethodSource("filtersThatLinksCannotAnswer")
  void demandsThatLinksCannotAnswerJoinTheStatement(
      FilterBuilder filter, String conditions, List<Object> arguments) {
    assertCount(
        filter,
        Sort.NEWEST_SAID,
        "statement_about a join statement s on s.id = a.statement_id",
        conditions,
        arguments);
  }

  @Test
  void aSourceAloneReadsItsAppearances() {
    assertCount(
        filter().source(ID).status(StatusFilter.PUBLISHED),
        Sort.NEWEST_SAID,
        "appearance p join statement s on s.id = p.statement_id",
        "s.status = ? and p.source_id = ?",
        List.of("PUBLISHED", ID));
  }

  @Test
  void anOrderByTheRecordsDatesReadsLinksOnlyWithoutASpeaker() {
    assertCount(
        filter().about(1L),
        Sort.NEWEST_RECORDED,
        "statement_about a join statement s on s.id = a.statement_id",
        "a.subject_id = ?",
        List.of(1L));
    assertCount(
        filter().about(1L).speakers(7L),
        Sort.NEWEST_RECORDED,
        "statement s",
        "s.speaker_id = ? and exists (select 1 from statement_about l where l.statement_id = s.id"
            + " and l.subject_id = ? )",
        List.of(7L, 1L));
  }

  private static void assertCount(
      FilterBuilder filter, Sort sort, String tables, String conditions, List<Object> arguments) {
    Sql count = new StatementSql(filter.build(), sort).count(1_001);

    assertThat(count.text())
        .isEqualTo(
            "select count(*) from (select 1 from "
                + tables
                + " where "
                + conditions
                + " limit ?) counted");
    assertThat(count.arguments().subList(0, arguments.size())).isEqualTo(arguments);
    assertThat(count.arguments().subList(arguments.size(), count.arguments().size()))
        .containsExactly(1_001L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          NEWEST_SAID     ; s.said_latest desc, s.id desc
          OLDEST_SAID     ; s.said_latest, s.id
          NEWEST_RECORDED ; s.recorded_at desc, s.id desc
          NEWEST_UPDATED  ; s.updated_at desc, s.id desc
          """)
  void everySortOrdersByItsDateAndThenTheId(Sort sort, String order) {
    assertThat(order(filter(), sort)).isEqualTo(order);
  }

  static Stream<Arguments> fixedColumns() {
    return Stream.of(
        Arguments.of(
            filter().speakers(7L).status(StatusFilter.PUBLISHED),
            "s.speaker_id, s.status, s.said_latest desc, s.id desc"),
        Arguments.of(
            filter().replyTo(9L).status(StatusFilter.PUBLISHED),
            "s.reply_speaker_id, s.status, s.said_latest desc, s.id desc"),
        Arguments.of(
            filter().speakers(7L).replyTo(9L), "s.speaker_id, s.said_latest desc, s.id desc"),
        Arguments.of(
            filter().about(1L).status(StatusFilter.PUBLISHED),
            "a.subject_id, a.status, a.said_latest desc, a.statement_id desc"),
        Arguments.of(
            filter().about(1L).speakers(7L).status(StatusFilter.PUBLISHED),
            "a.subject_id, a.speaker_id, a.status, a.said_latest desc, a.statement_id desc"),
        Arguments.of(
            filter().about(1L).replyTo(9L),
            "a.subject_id, a.said_latest desc, a.statement_id desc"));
  }

  @ParameterizedTest
  @MethodSource("fixedColumns")
  void theOrderBeginsWithTheColumnsThatTheFilterHoldsFixed(FilterBuilder filter, String order) {
    assertThat(order(filter, Sort.NEWEST_SAID)).isEqualTo(order);
  }

  @Test
  void oldestFirstOrdersFixedColumnsBackwardsSoThatOneIndexServesBothDirections() {
    assertThat(
            order(filter().about(1L).speakers(7L).status(StatusFilter.PUBLISHED), Sort.OLDEST_SAID))
        .isEqualTo(
            "a.subject_id desc, a.speaker_id desc, a.status desc, a.said_latest, a.statement_id");
  }

  private static String order(FilterBuilder filter, Sort sort) {
    String text = new StatementSql(filter.build(), sort).page(null, "", 21).text();
    assertThat(text).endsWith(" limit ?");
    return text.substring(text.indexOf(" order by ") + 10, text.length() - " limit ?".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          NEWEST_SAID     ; s.said_latest <= ? and (s.said_latest < ? or s.id < ?)
          OLDEST_SAID     ; s.said_latest >= ? and (s.said_latest > ? or s.id > ?)
          """)
  void aCursorOfTheSaidDateContinuesAfterItsSecond(Sort sort, String condition) {
    String cursor = Cursor.encode("query", "1676332800", ID.toString());

    Sql page = new StatementSql(filter().speakers(7L).build(), sort).page(cursor, "query", 21);

    assertThat(page.text()).contains(" where s.speaker_id = ? and " + condition + " order by ");
    assertThat(page.arguments()).containsExactly(7L, 1676332800L, 1676332800L, ID, 21);
  }

  @ParameterizedTest
  @CsvSource({"NEWEST_RECORDED, s.recorded_at", "NEWEST_UPDATED, s.updated_at"})
  void aCursorOfTheRecordsDatesContinuesAfterItsMoment(Sort sort, String column) {
    OffsetDateTime moment = OffsetDateTime.parse("2024-08-01T12:00:00.000001Z");
    String cursor = Cursor.encode("query", moment.toString(), ID.toString());

    Sql page = new StatementSql(filter().speakers(7L).build(), sort).page(cursor, "query", 21);

    assertThat(page.text())
        .contains(" and %1$s <= ? and (%1$s < ? or s.id < ?) order by ".formatted(column));
    assertThat(page.arguments()).containsExactly(7L, moment, moment, ID, 21);
  }

  @Test
  void aCursorOfLinksComparesTheLinksOwnColumns() {
    String cursor = Cursor.encode("query", "5", ID.toString());

    Sql page =
        new StatementSql(filter().about(1L).build(), Sort.NEWEST_SAID).page(cursor, "query", 21);

    assertThat(page.text())
        .isEqualTo(
            "select a.statement_id, a.said_latest from statement_about a where a.subject_id = ?"
                + " and a.said_latest <= ? and (a.said_latest < ? or a.statement_id < ?)"
                + " order by a.subject_id, a.said_latest desc, a.statement_id desc limit ?");
  }

  @ParameterizedTest
  @CsvSource({
    "other query, NEWEST_SAID, 5, 0190e209-a000-7000-8000-000000000001",
    "query, NEWEST_SAID, 2024-08-01T12:00:00Z, 0190e209-a000-7000-8000-000000000001",
    "query, NEWEST_RECORDED, 5, 0190e209-a000-7000-8000-000000000001",
    "query, OLDEST_SAID, 5, 1 or 1 = 1"
  })
  void aCursorThatThisOrderDidNotMakeIsRefused(String query, Sort sort, String date, String id) {
    String cursor = Cursor.encode(query, date, id);

    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> new StatementSql(filter().build(), sort).page(cursor, "query", 21));

    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR);
  }

  private static Arguments row(FilterBuilder filter, String conditions, Object... arguments) {
    return Arguments.of(filter, conditions, List.of(arguments));
  }
}
