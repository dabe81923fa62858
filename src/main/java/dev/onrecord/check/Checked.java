package dev.onrecord.check;

import java.util.List;
import java.util.Set;

/**
 * The outcome of a check.
 *
 * @param attribution null where no speaker was named
 * @param matches best first, or of a combined quotation in its order
 * @param joined how many of the matches the quotation is joined of: one, unless it is combined
 */
record Checked(
    Verdict verdict, Attribution attribution, Set<Flag> flags, List<Match> matches, int joined) {

  /** The matches that a combined quotation is joined of; its parts do not overlap. */
  List<Match> combined() {
    return matches.stream().limit(joined).toList();
  }
}
