package dev.onrecord.check.text;

/**
 * Patterns of HTML character references of punctuation, which quotations copied from the source of
 * a page contain.
 */
final class CharacterReferences {

  /** An apostrophe, which continues a word. */
  static final String APOSTROPHE =
      "&(?:apos|[lr]squo|#0{0,3}39|#821[67]|#[xX](?:0{0,2}27|201[89]));";

  /** Spaces, quotation marks, dashes and invisible characters, which separate words. */
  static final String PUNCTUATION =
      "(?<reference>&(?:quot|nbsp|ensp|emsp|thinsp|[lrb]dquo|[ls]bquo|[lr]aquo|[lr]saquo"
          + "|ndash|mdash|bull|middot|shy|zwn?j|lrm|rlm"
          + "|#0{0,3}(?:3[249]|160|171|173|187)|#8(?:19[2-9]|20[0-7]|21[0-9]|22[0-3]|239|249|250)"
          + "|#[xX](?:0{0,2}(?:2[0127]|[aA][0bBdD]|[bB]{2})|20(?:0[0-9a-fA-F]|1[0-9a-fA-F]|2[fF]|39|3[aA])));"
          + "|"
          + APOSTROPHE
          + ")";

  /** The signs that must be escaped in HTML, as words. */
  static final String SIGN = "&(?:amp|lt|gt);";

  private CharacterReferences() {}

  /** The sign that a reference stands for. */
  static String sign(String reference) {
    return switch (reference) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      default -> "&";
    };
  }
}
