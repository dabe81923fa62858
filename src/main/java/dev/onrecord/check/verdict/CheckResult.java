package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Match;
import java.util.List;
import java.util.Set;

/**
 * The result of a check.
 *
 * @param attribution null if no speaker was given
 * @param matches best first; those of a combined quotation in its order
 * @param joined the number of matches that the quotation is joined from: 1 unless it is combined
 */
public record CheckResult(
    Verdict verdict, Attribution attribution, Set<Flag> flags, List<Match> matches, int joined) {

  /** The matches that a combined quotation is joined from. Their parts do not overlap. */
  public List<Match> combined() {
    return matches.stream().limit(joined).toList();
  }
}
