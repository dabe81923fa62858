package dev.onrecord.article.attribution;

/** Estimates the probability that the speaker of a statement is right. */
final class Confidence {

  /** Applied if the closing mark is missing, since the quotation may end anywhere. */
  private static final double UNBALANCED = 0.8;

  private Confidence() {}

  /** The probability, rounded to two decimals. */
  static double of(AttributionRule rule, Speaker speaker, boolean isBalanced) {
    double confidence =
        rule.confidence() * speaker.evidence().reliability() * (isBalanced ? 1 : UNBALANCED);
    return Math.round(confidence * 100) / 100.0;
  }
}
