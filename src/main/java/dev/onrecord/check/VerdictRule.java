package dev.onrecord.check;

import java.util.List;

/** When a reading of a quotation earns a verdict. */
interface VerdictRule {

  /** In the order in which they are tried. */
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
