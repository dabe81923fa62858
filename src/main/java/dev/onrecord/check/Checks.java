package dev.onrecord.check;

import dev.onrecord.statement.RenderedStatement;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.Window;
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
class Checks {

  /** How many statements a quotation is aligned with. */
  private static final int CANDIDATES = 60;

  /** How many of them are the speaker's whom it names, at least. */
  private static final int OF_SPEAKER = 20;

  private final Quotation.Reader reader;
  private final QuoteIndex index;
  private final Wordings wordings;
  private final Statements statements;
  private final QuoteCheck check;

  Checks(
      Quotation.Reader reader,
      QuoteIndex index,
      Wordings wordings,
      Statements statements,
      NamedSubjects names) {
    this.reader = reader;
    this.index = index;
    this.wordings = wordings;
    this.statements = statements;
    this.check = new QuoteCheck(word -> !names.slugs(word, false).isEmpty());
  }

  CheckView check(String quote, CheckQuery query) {
    Quotation quotation = reader.read(quote, query);
    Checked checked =
        check.check(
            quotation.words(),
            quotation.speaker() == null ? null : quotation.speaker().slug(),
            wordings.of(candidates(quotation)),
            quotation.limit());
    Window window = quotation.filter().window();
    return new CheckView(
        checked.verdict(),
        checked.attribution(),
        checked.flags(),
        shown(checked.matches()),
        Summary.of(checked, quotation.speakerName()),
        quotation.resolved(),
        window.narrows() ? window : null);
  }

  private List<UUID> candidates(Quotation quotation) {
    Set<String> shingles = Shingles.of(quotation.words().text());
    Set<UUID> found =
        new LinkedHashSet<>(index.candidates(shingles, quotation.filter(), CANDIDATES));
    if (quotation.speaker() != null) {
      found.addAll(index.candidates(shingles, quotation.ofSpeaker(), OF_SPEAKER));
    }
    return new ArrayList<>(found);
  }

  private List<MatchView> shown(List<Match> matches) {
    Map<UUID, RenderedStatement> views =
        statements
            .views(matches.stream().map(match -> match.wording().statement()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(RenderedStatement::id, Function.identity()));
    return matches.stream()
        // What was erased this moment is not shown any more.
        .filter(match -> views.containsKey(match.wording().statement()))
        .map(match -> MatchViews.of(match, views.get(match.wording().statement())))
        .toList();
  }
}
