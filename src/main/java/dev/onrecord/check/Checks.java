package dev.onrecord.check;

import dev.onrecord.check.compare.Match;
import dev.onrecord.check.text.Shingles;
import dev.onrecord.check.verdict.CheckResult;
import dev.onrecord.check.verdict.QuoteCheck;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Window;
import dev.onrecord.statement.view.RenderedStatement;
import dev.onrecord.subject.NamedSubjects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks quotations against the record. */
@Singleton
public class Checks {

  /** The most statements that a quotation is aligned with. */
  private static final int CANDIDATES = 60;

  /** The most statements of the given speaker that are added to these. */
  /** The most shingles to look up. A long quotation has more than enough. */
  private static final int MAX_SHINGLES = 128;

  private static final int SPEAKER_CANDIDATES = 20;

  private final QuotationParser parser;
  private final QuoteIndex index;
  private final Wordings wordings;
  private final Statements statements;
  private final QuoteCheck check;

  Checks(
      QuotationParser parser,
      QuoteIndex index,
      Wordings wordings,
      Statements statements,
      NamedSubjects names) {
    this.parser = parser;
    this.index = index;
    this.wordings = wordings;
    this.statements = statements;
    this.check = new QuoteCheck(word -> !names.slugs(word, false).isEmpty());
  }

  /**
   * Checks a quotation and returns only the best match.
   *
   * @param speaker the slug of the supposed speaker, or null
   */
  public CheckView best(String quote, String speaker) {
    CheckQuery query = new CheckQuery();
    query.speaker = speaker;
    query.limit = 1;
    return check(quote, query);
  }

  public CheckView check(String quote, CheckQuery query) {
    Quotation quotation = parser.parse(quote, query);
    CheckResult result =
        check.check(
            quotation.words(),
            quotation.speaker() == null ? null : quotation.speaker().slug(),
            wordings.of(candidates(quotation)),
            quotation.limit());
    Window window = quotation.filter().window();
    return new CheckView(
        result.verdict(),
        result.attribution(),
        result.flags(),
        views(result.matches()),
        Summary.of(result, quotation.speakerName()),
        quotation.resolved(),
        window.narrows() ? window : null);
  }

  private List<UUID> candidates(Quotation quotation) {
    List<String> shingles = Shingles.sample(Shingles.of(quotation.words().text()), MAX_SHINGLES);
    Set<UUID> found =
        new LinkedHashSet<>(index.candidates(shingles, quotation.filter(), CANDIDATES));
    if (quotation.speaker() != null) {
      found.addAll(index.candidates(shingles, quotation.ofSpeaker(), SPEAKER_CANDIDATES));
    }
    return new ArrayList<>(found);
  }

  private List<MatchView> views(List<Match> matches) {
    Map<UUID, RenderedStatement> views =
        statements
            .views(matches.stream().map(match -> match.wording().statement()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(RenderedStatement::id, Function.identity()));
    return matches.stream()
        // A statement may have been redacted since its words were read.
        .filter(match -> views.containsKey(match.wording().statement()))
        .map(match -> MatchMapper.of(match, views.get(match.wording().statement())))
        .toList();
  }
}
