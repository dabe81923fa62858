package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.text.Span;
import java.util.List;

/**
 * A statement that an article reports.
 *
 * @param span from its first to its last word, with what stands between
 * @param spans the words themselves: without quotation marks, and without a cue between them
 * @param text what the record would keep
 * @param cue the words that say who says it, or null
 * @param block the block that it begins in
 * @param context where dates and places are looked for; null for a block without sentences
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

  /** Whether the words are the speaker's own. */
  public enum Form {
    DIRECT,
    MIXED,
    INDIRECT
  }

  /**
   * The sentence that reports a statement.
   *
   * @param verb the token of the reporting verb; that of the quotation where there is none
   * @param content the tokens of the statement within the sentence, which say nothing about it
   */
  public record Context(Paragraph paragraph, int verb, int contentFrom, int contentTo) {}
}
