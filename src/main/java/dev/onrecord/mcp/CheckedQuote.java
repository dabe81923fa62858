package dev.onrecord.mcp;

import dev.onrecord.check.CheckView;
import dev.onrecord.check.MatchView;
import dev.onrecord.check.compare.DifferenceKind;
import dev.onrecord.check.verdict.Attribution;
import dev.onrecord.check.verdict.Flag;
import dev.onrecord.check.verdict.Verdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a check. */
public record CheckedQuote(
    @Schema(
            description =
                "`exact`: all the words of one statement; `excerpt`: consecutive words of one, or runs of it with every"
                    + " omission marked; `altered`: mostly the words of one; `combined`: runs of several; `unknown`: none of"
                    + " these, which does not prove that it was never said",
            required = true)
        Verdict verdict,
    @Schema(description = "Whether the given speaker said it; only if a speaker was given")
        Attribution attribution,
    @Schema(description = "What qualifies the verdict", required = true) List<Flag> flags,
    @Schema(description = "The result in one sentence", required = true) String summary,
    @Schema(description = "The statements whose words it has, best first", required = true)
        List<Match> matches) {

  /** A statement whose words are in the quotation. */
  public record Match(
      @Schema(description = "The statement", required = true) StatementSummary statement,
      @Schema(description = "The share of words that are the same, from 0 to 1", required = true)
          double similarity,
      @Schema(description = "Where the quotation differs", required = true)
          List<Change> differences) {

    static Match of(MatchView match, Detail detail, PageLinks links) {
      return new Match(
          StatementSummary.of(match.statement(), detail, links),
          match.similarity(),
          detail.first(match.differences()).stream()
              .map(difference -> Change.of(difference, detail))
              .toList());
    }
  }

  /** A difference between quotation and statement. */
  public record Change(
      @Schema(description = "What differs", required = true) DifferenceKind kind,
      @Schema(
              description = "The words of the quotation; empty if it leaves them out",
              required = true)
          String quoted,
      @Schema(description = "The words on record; empty if it adds them", required = true)
          String onRecord) {

    static Change of(MatchView.DifferenceView difference, Detail detail) {
      return new Change(
          difference.kind(),
          detail.shortenName(difference.quoteText()),
          detail.shortenName(difference.textText()));
    }
  }

  static CheckedQuote of(CheckView view, Detail detail, PageLinks links) {
    return new CheckedQuote(
        view.verdict(),
        view.attribution(),
        List.copyOf(view.flags()),
        view.summary(),
        view.matches().stream().map(match -> Match.of(match, detail, links)).toList());
  }
}
