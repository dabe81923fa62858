package dev.onrecord.article.attribution;

import dev.onrecord.article.text.Span;
import java.util.List;

/**
 * A speaker, as far as the article identifies them.
 *
 * @param name the fullest form of the name in the article; null if unnamed
 * @param mention the phrase that names the speaker
 * @param span the span of the mention, or null
 * @param candidates the names that an ambiguous mention could mean
 */
public record Speaker(
    String name, String mention, Span span, Evidence evidence, List<String> candidates) {

  /** The steps from a mention to a name. */
  public enum Evidence {
    FULL_NAME(1),
    /** One word that is not the end of a longer name in the article: KCNA, Madonna. */
    SINGLE_NAME(0.85),
    LAST_NAME(0.98),
    PRONOUN(0.9),
    /** A role that exactly one person in the article has: the minister. */
    ROLE(0.8),
    /** Several people share the name. */
    AMBIGUOUS(0.9),
    UNNAMED(0.8);

    private final double reliability;

    Evidence(double reliability) {
      this.reliability = reliability;
    }

    /** The probability that the step is right. */
    double reliability() {
      return reliability;
    }
  }

  public boolean isNamed() {
    return name != null;
  }

  static Speaker nobody() {
    return new Speaker(null, null, null, Evidence.UNNAMED, List.of());
  }

  static Speaker unnamed(Mention mention) {
    return new Speaker(
        null,
        mention.span() == null ? null : mention.name(),
        mention.span(),
        Evidence.UNNAMED,
        List.of());
  }
}
