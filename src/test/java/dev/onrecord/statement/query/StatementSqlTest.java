package dev.onrecord.statement.query;

import static dev.onrecord.statement.query.FilterBuilder.filter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What filters become in SQL. */
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

  private static Arguments row(FilterBuilder filter, String conditions, Object... arguments) {
    return Arguments.of(filter, conditions, List.of(arguments));
  }
}
