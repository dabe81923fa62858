package dev.onrecord.article.attribution;

/** How likely it is that the words and the speaker of a statement are right. */
final class Confidence {

  /** A quotation whose closing mark is missing may end anywhere. */
  private static final double UNBALANCED = 0.8;

  private Confidence() {}

  /** The share of such statements that were right, in two decimals; docs/articles.md says where. */
  static double of(AttributionRule rule, Speaker speaker, boolean isBalanced) {
    double confidence =
        rule.confidence() * speaker.evidence().reliability() * (isBalanced ? 1 : UNBALANCED);
    return Math.round(confidence * 100) / 100.0;
  }
}
