package dev.onrecord.article.attribution;

import dev.onrecord.article.text.Span;

/**
 * A phrase that can be who says something.
 *
 * @param from its first token
 * @param to exclusive
 * @param name of a name, without title and role; else the phrase
 * @param nameSpan where the name is
 * @param description the words beside a name or of a phrase, in lower case: role and organization
 */
public record Mention(
    Kind kind, int from, int to, Span span, String name, Span nameSpan, String description) {

  /** How somebody is mentioned. */
  public enum Kind {
    NAME,
    PRONOUN,
    /** A noun: the minister, a source. */
    NOMINAL,
    /** More than one at once. */
    JOINT
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
