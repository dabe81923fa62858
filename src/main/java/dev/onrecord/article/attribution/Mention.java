package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import dev.onrecord.article.text.Span;

/**
 * A phrase that may name a speaker.
 *
 * @param from the first token
 * @param to exclusive
 * @param name the name without title and role; for other kinds, the phrase
 * @param nameSpan the span of the name
 * @param description the role and organization beside the name, in lower case
 */
public record Mention(
    Kind kind, int from, int to, Span span, String name, Span nameSpan, String description) {

  /** Kinds of phrases. */
  public enum Kind {
    NAME,
    PRONOUN,
    /** A noun: the minister, a source. */
    NOMINAL,
    /** Several people together. */
    JOINT
  }

  /**
   * Builds a mention from the tokens of a phrase.
   *
   * @param nameFrom the first token of the name in it
   * @param nameTo exclusive
   */
  static Mention of(Kind kind, Paragraph paragraph, int from, int to, int nameFrom, int nameTo) {
    Span span = paragraph.span(from, to);
    Span nameSpan = paragraph.span(nameFrom, nameTo);
    StringBuilder name = new StringBuilder();
    StringBuilder description = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = paragraph.at(i);
      if (i >= nameFrom && i < nameTo) {
        boolean isApart =
            name.length() > 0 && token.span().start() > paragraph.at(i - 1).span().end();
        name.append(isApart ? " " : "").append(token.text());
      }
      if (kind == Kind.NOMINAL || i < nameFrom || i >= nameTo) {
        description.append(description.length() > 0 ? " " : "").append(token.lower());
      }
    }
    return new Mention(kind, from, to, span, name.toString(), nameSpan, description.toString());
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  Mention from(int earlier, Span whole) {
    return new Mention(kind, earlier, to, whole, name, nameSpan, description);
  }

  Mention upTo(int later, Span whole) {
    return new Mention(kind, from, later, whole, name, nameSpan, description);
  }

  Mention as(Kind other) {
    return new Mention(other, from, to, span, name, nameSpan, description);
  }
}
