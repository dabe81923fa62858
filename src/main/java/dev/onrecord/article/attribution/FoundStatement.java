package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.text.Span;
import java.util.List;

/**
 * A statement found in an article.
 *
 * @param span from the first to the last word, including a cue between them
 * @param spans the words alone, without quotation marks and without a cue between them
 * @param text the text for the record
 * @param cue the words that attribute it, or null
 * @param block the block where it begins
 * @param context where to look for dates and occasions; null for a block without sentences
 */
public record FoundStatement(
    Form form,
    Span span,
    List<Span> spans,
    String text,
    Speaker speaker,
    AttributionRule rule,
    double confidence,
    Span cue,
    int block,
    Context context) {

  /** Whether the words are the speaker's own or a paraphrase. */
  public enum Form {
    DIRECT,
    MIXED,
    INDIRECT
  }

  /**
   * The sentence that reports a statement.
   *
   * @param verb the token of the reporting verb, or that of the quotation if there is none
   * @param content the tokens of the statement, in which dates are not its own
   */
  public record Context(Paragraph paragraph, int verb, int contentFrom, int contentTo) {

    /** Whether a token belongs to the words of the statement. */
    public boolean isContent(int token) {
      return token >= contentFrom && token < contentTo;
    }
  }
}
