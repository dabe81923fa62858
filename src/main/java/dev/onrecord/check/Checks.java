package dev.onrecord.check;

import dev.onrecord.check.compare.Match;
import dev.onrecord.check.text.QuotationParts;
import dev.onrecord.check.text.Shingles;
import dev.onrecord.check.verdict.CheckResult;
import dev.onrecord.check.verdict.QuoteCheck;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.StatementFilter;
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
  private static final int SPEAKER_CANDIDATES = 20;

  /** The most statements that are added for each part of a quotation. */
  private static final int PART_CANDIDATES = 10;

  /** The most shingles to look up. A long quotation has more than enough. */
  private static final int MAX_SHINGLES = 128;

  /** The similarity from which on a part of one statement explains a quotation. */
  private static final double EXPLAINED = 0.9;

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
    CheckResult result = result(quotation);
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

  private CheckResult result(Quotation quotation) {
    Set<UUID> candidates = candidates(quotation);
    CheckResult result = compare(quotation, candidates);
    if (isExplained(result)) {
      return result;
    }
    List<String> parts = QuotationParts.of(quotation.words());
    return parts.size() < 2
        ? result
        : compare(quotation, interleaved(candidates, parts, quotation));
  }

  private CheckResult compare(Quotation quotation, Set<UUID> candidates) {
    return check.check(
        quotation.words(),
        quotation.speaker() == null ? null : quotation.speaker().slug(),
        wordings.of(List.copyOf(candidates)),
        quotation.limit());
  }

  /** Whether a quotation is one part of one statement, or nearly so. */
  private static boolean isExplained(CheckResult result) {
    return switch (result.verdict()) {
      case EXACT, EXCERPT -> true;
      case ALTERED -> isNearly(result.matches().get(0));
      case COMBINED, UNKNOWN -> false;
    };
  }

  private static boolean isNearly(Match match) {
    return match.similarity() >= EXPLAINED && match.omissions() == 0 && match.inversions() == 0;
  }

  private Set<UUID> candidates(Quotation quotation) {
    List<String> shingles = shingles(quotation.words().text());
    Set<UUID> found =
        new LinkedHashSet<>(index.candidates(shingles, quotation.filter(), CANDIDATES));
    if (quotation.speaker() != null) {
      found.addAll(index.candidates(shingles, quotation.ofSpeaker(), SPEAKER_CANDIDATES));
    }
    return found;
  }

  /**
   * Adds the candidates for each part: a statement that is one part of a quotation shares fewer
   * shingles with the whole than a long one that has a little of every part. Each part's best comes
   * before the second of any.
   */
  private Set<UUID> interleaved(Set<UUID> candidates, List<String> parts, Quotation quotation) {
    StatementFilter filter =
        quotation.speaker() == null ? quotation.filter() : quotation.ofSpeaker();
    List<List<UUID>> lists = new ArrayList<>();
    lists.add(List.copyOf(candidates));
    parts.forEach(part -> lists.add(index.candidates(shingles(part), filter, PART_CANDIDATES)));
    Set<UUID> interleaved = new LinkedHashSet<>();
    for (int i = 0; i < CANDIDATES; i++) {
      for (List<UUID> list : lists) {
        if (i < list.size()) {
          interleaved.add(list.get(i));
        }
      }
    }
    return interleaved;
  }

  private static List<String> shingles(String text) {
    return Shingles.sample(Shingles.of(text), MAX_SHINGLES);
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
