package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Reading;
import java.util.List;

/** The condition of a verdict. */
interface VerdictRule {

  /** All rules, in the order in which they are tried. */
  List<VerdictRule> ALL =
      List.of(
          new ExactRule(),
          new ExcerptRule(),
          new CombinedRule(),
          new AlteredRule(),
          new UnknownRule());

  Verdict verdict();

  boolean fits(Reading reading);

  /** The verdict of a reading. */
  static Verdict of(Reading reading) {
    return ALL.stream().filter(rule -> rule.fits(reading)).findFirst().orElseThrow().verdict();
  }
}
