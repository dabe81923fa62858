package dev.onrecord.check;

import dev.onrecord.check.compare.Markup;
import dev.onrecord.check.compare.Match;
import dev.onrecord.check.compare.Run;
import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.text.TextRange;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.ArrayList;
import java.util.List;

/** Maps matches to views. */
final class MatchMapper {

  /** Similarities are rounded down to this fraction, so that only 1 is shown as 1. */
  private static final double STEPS = 10_000;

  private MatchMapper() {}

  static MatchView of(Match match, RenderedStatement statement) {
    String quote = match.quote().text();
    Wording wording = match.wording();
    String text = wording.words().text();
    return new MatchView(
        statement,
        wording.isMerged() ? new MatchView.WordingView(wording.own(), text) : null,
        Math.floor(match.similarity() * STEPS) / STEPS,
        alignment(match),
        match.differences().stream()
            .limit(MatchView.MAX_LISTED)
            .map(
                d ->
                    new MatchView.DifferenceView(
                        d.op(),
                        d.kind(),
                        d.isOwn(),
                        d.quote(),
                        d.quote().in(quote),
                        d.text(),
                        d.text().in(text)))
            .toList(),
        match.markedOmissions().stream()
            .limit(MatchView.MAX_LISTED)
            .map(o -> new MatchView.Omitted(o.quote(), o.text(), o.text().in(text)))
            .toList(),
        Markup.of(match));
  }

  private static List<MatchView.Pair> alignment(Match match) {
    List<MatchView.Pair> pairs = new ArrayList<>();
    Run run = match.run();
    TextWords quote = match.quote();
    TextWords text = match.wording().words();
    int from = run.from();
    while (from < run.to() && pairs.size() < MatchView.MAX_LISTED) {
      if (!run.isSame(quote, from)) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < run.to() && run.isSame(quote, to) && run.pair(to) == run.pair(to - 1) + 1) {
        to++;
      }
      pairs.add(
          new MatchView.Pair(
              range(quote, from, to), range(text, run.pair(from), run.pair(to - 1) + 1)));
      from = to;
    }
    return pairs;
  }

  private static TextRange range(TextWords words, int from, int to) {
    return new TextRange(words.word(from).start(), words.word(to - 1).end());
  }
}
