package dev.onrecord.check;

import dev.onrecord.platform.Limit;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.Text;
import dev.onrecord.statement.AskedStatements;
import dev.onrecord.statement.QueryReader;
import dev.onrecord.statement.StatementFilter;
import dev.onrecord.statement.StatementQuery;
import dev.onrecord.statement.StatusFilter;
import dev.onrecord.subject.Resolved;
import dev.onrecord.subject.SubjectKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quotation that is to be checked, understood.
 *
 * @param speaker whom it names, or null
 * @param filter which statements it is compared with
 */
record Quotation(
    TextWords words,
    SubjectKey speaker,
    StatementFilter filter,
    int limit,
    List<Resolved> resolved) {

  /** The longest, in characters. */
  static final int LONGEST = 10_000;

  static final int MOST_MATCHES = 10;
  private static final int USUAL_MATCHES = 5;

  /** A quotation of no known language is read by the rules of most of the record. */
  private static final String LANGUAGE = "en";

  String speakerName() {
    return resolved.isEmpty() ? null : resolved.get(0).name();
  }

  /** The filter with the speaker too. */
  StatementFilter ofSpeaker() {
    return with(filter, List.of(speaker));
  }

  private static StatementFilter with(StatementFilter filter, List<SubjectKey> speakers) {
    return new StatementFilter(
        null,
        StatusFilter.ANY,
        speakers,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        filter.window(),
        null,
        null,
        filter.language(),
        null);
  }

  /** Understands quotations, or says what is wrong with them. */
  @Singleton
  static class Reader {

    private final QueryReader queries;

    Reader(QueryReader queries) {
      this.queries = queries;
    }

    Quotation read(String quote, CheckQuery query) {
      TextWords words = TextWords.of(clean(quote), language(query));
      if (words.size() == 0) {
        throw Problem.parameter("quote", "must hold a word");
      }
      if (Stream.of(query.speaker, query.person, query.organization)
              .filter(name -> name != null)
              .count()
          > 1) {
        throw Problem.parameter("speaker", "goes with neither person nor organization");
      }
      int limit = Limit.of(query.limit, USUAL_MATCHES, MOST_MATCHES);
      StatementQuery statements = new StatementQuery();
      statements.speaker = query.speaker;
      statements.person = query.person;
      statements.organization = query.organization;
      statements.language = query.language;
      statements.from = query.from;
      statements.to = query.to;
      AskedStatements asked = queries.read(statements);
      List<SubjectKey> speakers = asked.filter().speakers();
      return new Quotation(
          words,
          speakers.isEmpty() ? null : speakers.get(0),
          with(asked.filter(), List.of()),
          limit,
          asked.resolved());
    }

    private static String language(CheckQuery query) {
      return query.language == null ? LANGUAGE : query.language;
    }

    private static String clean(String quote) {
      if (quote == null) {
        throw Problem.parameter("quote", "is missing");
      }
      if (quote.length() > LONGEST) {
        throw Problem.parameter(
            "quote", "must not be longer than %d characters".formatted(LONGEST));
      }
      try {
        return Text.clean(quote);
      } catch (IllegalArgumentException e) {
        throw Problem.parameter("quote", e.getMessage());
      }
    }
  }
}
