package dev.onrecord.article.attribution;

import dev.onrecord.article.text.Span;
import java.util.List;

/**
 * Who said something, as far as the article tells.
 *
 * @param name the fullest name in the article; null where nobody is named
 * @param mention the phrase beside the words
 * @param span where the mention is; null where there is none
 * @param candidates the names that a mention could mean, where it could mean several
 */
public record Speaker(
    String name, String mention, Span span, Evidence evidence, List<String> candidates) {

  /** How a mention leads to a name. */
  public enum Evidence {
    FULL_NAME(1),
    /** A single word that no longer name of the article ends in: KCNA, Madonna. */
    SINGLE_NAME(0.97),
    LAST_NAME(0.98),
    PRONOUN(0.86),
    /** The minister, where the article names one minister. */
    ROLE(0.8),
    /** Several people share the name. */
    AMBIGUOUS(0.9),
    UNNAMED(0.95);

    private final double reliability;

    Evidence(double reliability) {
      this.reliability = reliability;
    }

    /** How often the step from the mention to the name is right. */
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
