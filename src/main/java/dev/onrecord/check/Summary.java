package dev.onrecord.check;

import dev.onrecord.check.compare.Difference;
import dev.onrecord.check.compare.Match;
import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.verdict.Attribution;
import dev.onrecord.check.verdict.CheckResult;
import dev.onrecord.check.verdict.Verdict;
import java.util.List;

/** Phrases the result of a check as one sentence. */
final class Summary {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private Summary() {}

  /**
   * The sentence for a result.
   *
   * @param asked the name of the given speaker, or null
   */
  static String of(CheckResult checked, String asked) {
    if (checked.verdict() == Verdict.UNKNOWN) {
      return asked == null
          ? "The record has no statement with these words."
          : "The record has no statement with these words, by %s or anybody else.".formatted(asked);
    }
    Match match = checked.matches().get(0);
    return match.wording().withdrawn() == null
        ? speaker(checked, match, asked) + " " + claim(checked, match) + "."
        : withdrawn(match.wording());
  }

  /** Does not claim that anybody said words that were withdrawn. */
  private static String withdrawn(Wording wording) {
    String reason = wording.withdrawn().equals("other") ? "" : " as " + wording.withdrawn();
    return "These words, recorded as said by %s %s, were withdrawn%s."
        .formatted(wording.speakerName(), DatePhrase.of(wording.said()), reason);
  }

  private static String speaker(CheckResult checked, Match match, String asked) {
    String name = match.wording().speakerName();
    return checked.attribution() == Attribution.OTHER_SPEAKER
        ? "%s, not %s,".formatted(name, asked)
        : name;
  }

  private static String claim(CheckResult checked, Match match) {
    String said = match.isParaphrase() ? "is reported to have said" : "said";
    String date = DatePhrase.of(match.wording().said());
    return switch (checked.verdict()) {
      case EXACT ->
          match.isParaphrase()
              ? "is reported to have said this %s; the record has these words as a paraphrase"
                  .formatted(date)
              : "said exactly this " + date;
      case EXCERPT -> "%s these words %s, as part of a longer statement".formatted(said, date);
      case ALTERED -> "%s this %s, but %s".formatted(said, date, alterations(match));
      case COMBINED ->
          "%s these words in %s different statements, not together"
              .formatted(said, number(statements(checked)));
      case UNKNOWN -> throw new IllegalStateException("nobody is known to have said this");
    };
  }

  private static long statements(CheckResult checked) {
    String speaker = checked.matches().get(0).wording().speaker();
    return checked.combined().stream()
        .filter(match -> match.wording().speaker().equals(speaker))
        .map(match -> match.wording().statement())
        .distinct()
        .count();
  }

  private static String alterations(Match match) {
    List<Difference> altering = match.differences().stream().filter(Difference::alters).toList();
    if (altering.isEmpty()) {
      return "its parts are in another order";
    }
    long omissions = match.omissions();
    int places = altering.size();
    if (omissions == places) {
      return "words are left out";
    }
    boolean areWords = altering.stream().allMatch(d -> d.words() == 1 && d.text().length() > 0);
    String what = areWords ? "word" : "place";
    return places == 1
        ? "one %s differs".formatted(what)
        : "%s %ss differ".formatted(number(places), what);
  }

  private static String number(long number) {
    return number < NUMBERS.size() ? NUMBERS.get((int) number) : String.valueOf(number);
  }
}
