package dev.onrecord.check;

import java.util.List;

/**
 * One way to read a quotation: as the words of one statement, or of several by one speaker.
 *
 * @param matches in the order of the quotation
 */
record Reading(TextWords quote, List<Match> matches) {

  Match first() {
    return matches.get(0);
  }

  boolean isOfOne() {
    return matches.size() == 1;
  }

  boolean isOfSeveral() {
    return matches.stream().map(match -> match.wording().statement()).distinct().count() > 1;
  }

  /** How many words of the quotation are its speaker's. */
  long words() {
    return quote.words().stream().filter(word -> !word.isOwn()).count();
  }

  /** As of a match, over all words of the quotation. */
  double similarity() {
    double same = 0;
    double all = 0;
    int covered = 0;
    for (Match match : matches) {
      same += match.same();
      all += match.words() + match.omissions() + match.turns();
      covered += match.run().to() - match.run().from();
    }
    double whole = all + quote.size() - covered;
    return whole == 0 ? 0 : same / whole;
  }

  /** Whether every word of the quotation is in a match. */
  boolean isCovered() {
    return matches.stream().mapToInt(match -> match.run().to() - match.run().from()).sum()
        == quote.size();
  }
}
