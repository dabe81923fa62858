package dev.onrecord.explore;

import dev.onrecord.check.CheckView;
import dev.onrecord.check.MatchView;
import dev.onrecord.check.verdict.Flag;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.platform.EnumNames;
import java.util.List;
import java.util.Set;

/**
 * The page that checks a quotation.
 *
 * @param quote the quotation, or an empty text
 * @param speaker the supposed speaker as typed, or an empty text
 * @param against a statement that the quotation should come from, or null
 * @param result null until a quotation is given
 */
record CheckPage(String quote, String speaker, StatementCard against, Result result, String api) {

  /**
   * What the record says about the quotation.
   *
   * @param flags what qualifies the verdict
   */
  record Result(
      String verdict,
      String verdictWords,
      String summary,
      List<String> flags,
      List<Match> matches) {}

  /**
   * A statement that has the words.
   *
   * @param markup the quotation with its differences, as escaped HTML
   * @param percent the share of words that are the same
   * @param differences the differences in words
   */
  record Match(StatementCard card, String markup, int percent, List<Difference> differences) {}

  /** A place where the quotation differs; either text may be empty. */
  record Difference(String kind, String quote, String text) {}

  static Result result(CheckView check) {
    String verdict = EnumNames.snake(check.verdict());
    return new Result(
        verdict,
        words(verdict, check.flags()),
        check.summary(),
        check.flags().stream().map(flag -> Labels.of(EnumNames.snake(flag))).toList(),
        check.matches().stream().map(CheckPage::match).toList());
  }

  /** Neither what was withdrawn nor a paraphrase is announced as somebody's exact words. */
  private static String words(String verdict, Set<Flag> flags) {
    if (flags.contains(Flag.WITHDRAWN)) {
      return "These words were withdrawn";
    }
    if (verdict.equals("exact") && flags.contains(Flag.PARAPHRASE)) {
      return "These words are on record as a paraphrase";
    }
    return switch (verdict) {
      case "exact" -> "These exact words are on record";
      case "excerpt" -> "These words are part of a longer statement";
      case "altered" -> "The words were altered";
      case "combined" -> "Words of several statements are joined";
      default -> "Not on record";
    };
  }

  private static Match match(MatchView match) {
    return new Match(
        StatementCard.of(match.statement()),
        match.markup(),
        (int) Math.floor(100 * match.similarity()),
        match.differences().stream()
            .map(
                difference ->
                    new Difference(
                        Labels.of(EnumNames.snake(difference.kind())),
                        difference.quoteText(),
                        difference.textText()))
            .toList());
  }
}
