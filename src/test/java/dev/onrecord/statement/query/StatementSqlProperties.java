package dev.onrecord.statement.query;

import static dev.onrecord.statement.query.FilterBuilder.filter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.platform.page.Cursor;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Input is only ever an argument of SQL and never part of its text. */
@Tag("random")
class StatementSqlProperties {

  /** Which parameters a query has. */
  record Shape(
      StatusFilter status,
      int speakers,
      int about,
      int topics,
      int models,
      boolean stance,
      boolean replyTo,
      boolean from,
      boolean to,
      DateMatch dates,
      boolean medium,
      boolean form,
      boolean language,
      boolean source,
      boolean cursor,
      Sort sort) {}

  /** What the parameters of a query are set to. */
  record Values(
      List<Long> subjects,
      long replyTo,
      Stance stance,
      int year,
      Medium medium,
      Form form,
      String language,
      UUID id,
      long second,
      int rows) {

    StatementFilter filter(Shape shape) {
      FilterBuilder builder =
          FilterBuilder.filter()
              .status(shape.status)
              .speakers(subjects(0, shape.speakers))
              .about(subjects(2, shape.about))
              .topics(subjects(4, shape.topics))
              .models(subjects(6, shape.models))
              .replyTo(shape.replyTo ? replyTo : null)
              .window(
                  shape.from ? "%04d".formatted(year) : null,
                  shape.to ? "%04d".formatted(year + 1) : null,
                  shape.dates == DateMatch.CERTAIN ? "certain" : "possible");
      return builder
          .stance(shape.stance ? stance : null)
          .medium(shape.medium ? medium : null)
          .form(shape.form ? form : null)
          .language(shape.language ? language : null)
          .source(shape.source ? id : null)
          .build();
    }

    private Long[] subjects(int from, int count) {
      return subjects.subList(from, from + count).toArray(Long[]::new);
    }

    Sql page(Shape shape) {
      return new StatementSql(filter(shape), shape.sort)
          .page(shape.cursor ? cursor(shape.sort) : null, language, rows);
    }

    private String cursor(Sort sort) {
      return Cursor.encode(
          language,
          sort.isByRecordDate() ? moment().toString() : Long.toString(second),
          id.toString());
    }

    private OffsetDateTime moment() {
      return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }

    /** The arguments of a page, in no order. */
    List<Object> arguments(Shape shape) {
      StatementFilter filter = filter(shape);
      List<Object> arguments = new ArrayList<>();
      Stream.of(filter.speakers(), filter.subjects())
          .flatMap(List::stream)
          .map(SubjectKey::id)
          .forEach(arguments::add);
      if (shape.status != StatusFilter.ANY) {
        arguments.add(shape.status.name());
      }
      if (shape.stance) {
        // Every subject has a link of its own, and each link is asked for its stance.
        int links = Math.max(1, filter.subjects().size());
        arguments.addAll(Collections.nCopies(links, stance.name()));
      }
      Window window = filter.window();
      if (shape.from || shape.dates == DateMatch.CERTAIN) {
        arguments.add(window.earliest());
      }
      if (shape.to || shape.dates == DateMatch.CERTAIN) {
        arguments.add(window.latest());
      }
      Stream.of(
              shape.replyTo ? replyTo : null,
              shape.medium ? medium.name() : null,
              shape.form ? form.name() : null,
              shape.language ? language : null,
              shape.language ? language + "-%" : null,
              shape.source ? id : null)
          .filter(Objects::nonNull)
          .forEach(arguments::add);
      if (shape.cursor) {
        Object date = shape.sort.isByRecordDate() ? moment() : (Object) second;
        arguments.addAll(List.of(date, date, id));
      }
      arguments.add(rows);
      return arguments;
    }
  }

  @Property
  void otherValuesOfTheSameParametersGiveTheSameText(
      @ForAll("shapes") Shape shape, @ForAll("values") Values one, @ForAll("values") Values other) {
    assertThat(one.page(shape).text()).isEqualTo(other.page(shape).text());
    assertThat(new StatementSql(one.filter(shape), shape.sort).count(1).text())
        .isEqualTo(new StatementSql(other.filter(shape), shape.sort).count(1).text());
  }

  @Property
  void everyValueIsAnArgumentAndNothingElseIs(
      @ForAll("shapes") Shape shape, @ForAll("values") Values values) {
    Sql page = values.page(shape);

    assertThat(page.arguments()).containsExactlyInAnyOrderElementsOf(values.arguments(shape));
    assertThat(page.text().chars().filter(c -> c == '?').count())
        .isEqualTo(page.arguments().size());
    assertThat(page.text()).doesNotContain("'", "\"", ";", "--");
  }

  @Property
  void aCountAndAPageHaveTheSameConditions(
      @ForAll("shapes") Shape shape, @ForAll("values") Values values) {
    StatementSql sql = new StatementSql(values.filter(shape), shape.sort);
    String count = sql.count(1).text();
    String page = sql.page(null, "", 1).text();

    assertThat(
            count.replaceFirst("^select count\\(\\*\\) from \\(select 1( from .*) limit .*$", "$1"))
        .isEqualTo(page.replaceFirst("^select [^ ]+ [^ ]+( from .*) order by .*$", "$1"));
  }

  @Property
  void conditionsOfTheSameFilterDoNotDependOnTheDirection(
      @ForAll("shapes") Shape shape,
      @ForAll("values") Values values,
      @ForAll @IntRange(min = 1) int most) {
    StatementFilter filter = values.filter(shape);

    assertThat(new StatementSql(filter, Sort.OLDEST_SAID).count(most))
        .isEqualTo(new StatementSql(filter, Sort.NEWEST_SAID).count(most));
  }

  @Provide
  Arbitrary<Shape> shapes() {
    Arbitrary<Boolean> given = Arbitraries.of(true, false);
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 2);
    return Combinators.combine(
            Combinators.combine(Arbitraries.of(StatusFilter.class), number, number, number, number)
                .as((status, s, a, t, m) -> new Object[] {status, s, a, t, m}),
            given.list().ofSize(9),
            Arbitraries.of(DateMatch.class),
            Arbitraries.of(
                Sort.NEWEST_SAID, Sort.OLDEST_SAID, Sort.NEWEST_RECORDED, Sort.NEWEST_UPDATED))
        .as(
            (names, has, dates, sort) ->
                new Shape(
                    (StatusFilter) names[0],
                    (int) names[1],
                    (int) names[2],
                    (int) names[3],
                    (int) names[4],
                    has.get(0),
                    has.get(1),
                    has.get(2),
                    has.get(3),
                    dates,
                    has.get(4),
                    has.get(5),
                    has.get(6),
                    has.get(7),
                    has.get(8),
                    sort));
  }

  @Provide
  Arbitrary<Values> values() {
    return Combinators.combine(
            Arbitraries.longs().list().ofSize(8).uniqueElements(),
            Arbitraries.longs(),
            Arbitraries.of(Stance.class),
            Arbitraries.integers().between(1, 9_998),
            Arbitraries.of(Medium.class),
            Arbitraries.of(Form.class),
            Arbitraries.strings().ofMaxLength(20),
            Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new))
        .flatAs(
            (subjects, replyTo, stance, year, medium, form, language, id) ->
                Combinators.combine(
                        Arbitraries.longs().between(-60_000_000_000L, 250_000_000_000L),
                        Arbitraries.integers().between(1, 101))
                    .as(
                        (second, rows) ->
                            new Values(
                                subjects, replyTo, stance, year, medium, form, language, id, second,
                                rows)));
  }
}
