package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextWords;
import java.util.List;

/**
 * An interpretation of a quotation: as the words of one statement, or of several by one speaker.
 *
 * @param matches in the order of the quotation
 */
public record Reading(TextWords quote, List<Match> matches) {

  public Match first() {
    return matches.get(0);
  }

  public boolean isOfOne() {
    return matches.size() == 1;
  }

  public boolean isOfSeveral() {
    return matches.stream().map(match -> match.wording().statement()).distinct().count() > 1;
  }

  /** The number of words in the quotation, without the quoter's own. */
  public long words() {
    return quote.words().stream().filter(word -> !word.isOwn()).count();
  }

  /** The similarity over all words of the quotation, from 0 to 1. */
  public double similarity() {
    double same = 0;
    double all = 0;
    int covered = 0;
    for (Match match : matches) {
      same += match.same();
      all += match.words() + match.omissions() + match.inversions();
      covered += match.run().to() - match.run().from();
    }
    double whole = all + quote.size() - covered;
    return whole == 0 ? 0 : same / whole;
  }

  /** Whether every word of the quotation is in a match. */
  public boolean isCovered() {
    return matches.stream().mapToInt(match -> match.run().to() - match.run().from()).sum()
        == quote.size();
  }
}
