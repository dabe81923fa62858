package dev.onrecord.check;

import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.Text;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.statement.query.ParsedQuery;
import dev.onrecord.statement.query.QueryReader;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.subject.SubjectKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Parses requests for a check, or says what is wrong with them. */
@Singleton
class QuotationParser {

  private static final int DEFAULT_MATCHES = 5;

  /** The language of a quotation if none is given: that of most of the record. */
  private static final String DEFAULT_LANGUAGE = "en";

  private final QueryReader queries;

  QuotationParser(QueryReader queries) {
    this.queries = queries;
  }

  Quotation parse(String quote, CheckQuery query) {
    TextWords words = TextWords.of(clean(quote), language(query));
    if (words.size() == 0) {
      throw Problem.parameter("quote", "must contain a word");
    }
    if (Stream.of(query.speaker, query.person, query.organization)
            .filter(name -> name != null)
            .count()
        > 1) {
      throw Problem.parameter(
          "speaker", "cannot be combined with person or organization, nor these with each other");
    }
    int limit = Limit.of(query.limit, DEFAULT_MATCHES, Quotation.MAX_MATCHES);
    StatementQuery statements = new StatementQuery();
    statements.speaker = query.speaker;
    statements.person = query.person;
    statements.organization = query.organization;
    statements.language = query.language;
    statements.from = query.from;
    statements.to = query.to;
    ParsedQuery parsed = queries.read(statements);
    List<SubjectKey> speakers = parsed.filter().speakers();
    return new Quotation(
        words,
        speakers.isEmpty() ? null : speakers.get(0),
        Quotation.with(parsed.filter(), List.of()),
        limit,
        parsed.resolved());
  }

  private static String language(CheckQuery query) {
    return query.language == null ? DEFAULT_LANGUAGE : query.language;
  }

  private static String clean(String quote) {
    if (quote == null) {
      throw Problem.parameter("quote", "is missing");
    }
    if (quote.length() > Quotation.MAX_LENGTH) {
      throw Problem.parameter(
          "quote", "must not be longer than %d characters".formatted(Quotation.MAX_LENGTH));
    }
    try {
      return Text.clean(quote);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter("quote", e.getMessage());
    }
  }
}
