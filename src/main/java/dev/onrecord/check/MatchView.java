package dev.onrecord.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.onrecord.statement.RenderedStatement;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A match as the API shows it. */
@Schema(name = "QuoteMatch", description = "A statement that a quotation, or a part of it, is of")
record MatchView(
    @Schema(description = "The statement as lists show it", required = true)
        RenderedStatement statement,
    @Schema(description = "Where the words are those of a statement that was merged into this one")
        WordingView wording,
    @Schema(
            description =
                "How many of the words are the same, from 0 to 1; 1 only if none differs, none is left out without a mark, and"
                    + " all are in order",
            minimum = "0",
            maximum = "1",
            required = true)
        double similarity,
    @Schema(
            description = "The parts that are the same, in the order of the quotation",
            required = true,
            maxItems = MatchView.MOST)
        List<Pair> alignment,
    @Schema(
            description = "Where quotation and text do not agree, in the order of the quotation",
            required = true,
            maxItems = MatchView.MOST)
        List<DifferenceView> differences,
    @Schema(
            description = "What is left out at marks of omission, or at the quoter's own words",
            required = true,
            maxItems = MatchView.MOST)
        List<Omitted> markedOmissions,
    @Schema(
            description =
                "The part of the quotation that is of this statement, as HTML: `<ins>` around what only the quotation has,"
                    + " `<del>` around what only the text has",
            maxLength = MatchView.LONGEST_MARKUP,
            required = true)
        String markup) {

  /** The most differences, and pairs, that are listed. */
  static final int MOST = 500;

  /** Characters outside the basic plane are two code units. */
  static final int LONGEST_TEXT = 20_000;

  /** Of quotation and text, all of whose characters are escaped, with their elements. */
  static final int LONGEST_MARKUP = 350_000;

  /** The words that a merged statement had. */
  @Schema(name = "Wording", description = "Other words of a statement, from one merged into it")
  record WordingView(
      @Schema(description = "The id of the statement that was merged", required = true) UUID id,
      @Schema(description = "Its text", maxLength = MatchView.LONGEST_TEXT, required = true)
          String text) {}

  /** Two parts that are the same words. */
  @Schema(
      name = "AlignedRange",
      description = "Parts of quotation and text that are the same words")
  record Pair(
      @Schema(description = "In the quotation", required = true) Range quote,
      @Schema(description = "In the text", required = true) Range text) {}

  /** A place where quotation and text do not agree. */
  @Schema(name = "QuoteDifference", description = "A place where quotation and text do not agree")
  record DifferenceView(
      @Schema(description = "What was done to the text", required = true) Difference.Op op,
      @Schema(
              description = "What it is about; `punctuation` and `case` never alter a quotation",
              required = true)
          DifferenceKind kind,
      @Schema(description = "Whether the quotation says so by brackets; left out where it does not")
          @JsonInclude(JsonInclude.Include.NON_DEFAULT)
          boolean own,
      @Schema(description = "Where, in the quotation", required = true) Range quote,
      @Schema(
              description = "What stands there",
              maxLength = MatchView.LONGEST_TEXT,
              required = true)
          String quoteText,
      @Schema(description = "Where, in the text", required = true) Range text,
      @Schema(
              description = "What stands there",
              maxLength = MatchView.LONGEST_TEXT,
              required = true)
          String textText) {}

  /** What is left out, and says so. */
  @Schema(name = "MarkedOmission", description = "Words that a quotation leaves out and says so")
  record Omitted(
      @Schema(description = "Where, in the quotation", required = true) Range quote,
      @Schema(description = "Where, in the text", required = true) Range text,
      @Schema(description = "What is left out", maxLength = MatchView.LONGEST_TEXT, required = true)
          String textText) {}
}
