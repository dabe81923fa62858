package dev.onrecord.statement.query;

import static dev.onrecord.statement.query.FilterBuilder.filter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.Sql;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of statements, and where the next page goes on. */
class StatementOrderTest {

  private static final UUID ID = UUID.fromString("0190e209-a000-7000-8000-000000000001");

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
            "a.speaker_id, a.subject_id, a.status, a.said_latest desc, a.statement_id desc"),
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
            "a.speaker_id desc, a.subject_id desc, a.status desc, a.said_latest, a.statement_id");
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
}
