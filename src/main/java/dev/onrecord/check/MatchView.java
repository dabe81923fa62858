package dev.onrecord.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.onrecord.check.compare.Difference;
import dev.onrecord.check.compare.DifferenceKind;
import dev.onrecord.check.text.TextRange;
import dev.onrecord.statement.view.RenderedStatement;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A match as the API shows it. */
@Schema(name = "QuoteMatch", description = "A statement whose words are in the quotation")
public record MatchView(
    @Schema(description = "The statement, as in lists", required = true)
        RenderedStatement statement,
    @Schema(
            description =
                "Present if the words are those of a statement that was merged into this one")
        WordingView wording,
    @Schema(
            description =
                "The share of words that are the same, from 0 to 1. It is 1 only if no word differs, none is left out without a"
                    + " mark, and all are in order",
            minimum = "0",
            maximum = "1",
            required = true)
        double similarity,
    @Schema(
            description = "The ranges that have the same words, in the order of the quotation",
            required = true,
            maxItems = MatchView.MAX_LISTED)
        List<Pair> alignment,
    @Schema(
            description =
                "Where the quotation differs from the text, in the order of the quotation",
            required = true,
            maxItems = MatchView.MAX_LISTED)
        List<DifferenceView> differences,
    @Schema(
            description = "What is left out at omission marks and at the quoter's own words",
            required = true,
            maxItems = MatchView.MAX_LISTED)
        List<Omitted> markedOmissions,
    @Schema(
            description =
                "The part of the quotation that this statement covers, as escaped HTML: `<ins>` marks words that only the"
                    + " quotation has, `<del>` words that only the text has",
            maxLength = MatchView.MAX_MARKUP,
            required = true)
        String markup) {

  /** The most differences, and pairs, that a match lists. */
  static final int MAX_LISTED = 500;

  /** Characters outside the basic plane are two code units. */
  static final int MAX_TEXT = 20_000;

  /** Room for quotation and text with every character escaped, and the elements. */
  static final int MAX_MARKUP = 350_000;

  /** The text of a merged statement. */
  @Schema(name = "Wording", description = "The text of a statement that was merged into another")
  public record WordingView(
      @Schema(description = "The id of the statement that was merged", required = true) UUID id,
      @Schema(description = "Its text", maxLength = MatchView.MAX_TEXT, required = true)
          String text) {}

  /** Two ranges with the same words. */
  @Schema(
      name = "AlignedRange",
      description = "Ranges of quotation and text that have the same words")
  public record Pair(
      @Schema(description = "The range in the quotation", required = true) TextRange quote,
      @Schema(description = "The range in the text", required = true) TextRange text) {}

  /** A place where the quotation differs from the text. */
  @Schema(
      name = "QuoteDifference",
      description = "A place where the quotation differs from the text")
  public record DifferenceView(
      @Schema(description = "The edit that turns the text into the quotation", required = true)
          Difference.Op op,
      @Schema(
              description = "What differs; `punctuation` and `case` never make a quotation altered",
              required = true)
          DifferenceKind kind,
      @Schema(
              description =
                  "True if the quotation marks the difference by brackets; otherwise absent")
          @JsonInclude(JsonInclude.Include.NON_DEFAULT)
          boolean own,
      @Schema(description = "The range in the quotation", required = true) TextRange quote,
      @Schema(
              description = "The quotation in that range",
              maxLength = MatchView.MAX_TEXT,
              required = true)
          String quoteText,
      @Schema(description = "The range in the text", required = true) TextRange text,
      @Schema(
              description = "The text in that range",
              maxLength = MatchView.MAX_TEXT,
              required = true)
          String textText) {}

  /** Words left out with a mark. */
  @Schema(name = "MarkedOmission", description = "Words that a quotation leaves out with a mark")
  public record Omitted(
      @Schema(description = "The range in the quotation", required = true) TextRange quote,
      @Schema(description = "The range in the text", required = true) TextRange text,
      @Schema(description = "The words left out", maxLength = MatchView.MAX_TEXT, required = true)
          String textText) {}
}
