package dev.onrecord.article.quotation;

import dev.onrecord.article.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotation marks of a block, and whether each opens or closes. The characters around a
 * mark decide before the mark itself does, since writers and keyboards mix up the characters.
 */
final class MarkReader {

  private static final String OPENING = "“„«‹〝「『";
  private static final String CLOSING = "”»›〞」』";
  private static final String OPENING_SINGLE = "‘‚";
  private static final String STRAIGHT = "\"＂″";
  private static final String BEFORE_OPENING = "([{—–-/>…¿¡";
  private static final String AFTER_CLOSING = ".,;:!?)]}—–-/<…";

  /** Whether a mark opens or closes a quotation, or may do either. */
  enum Side {
    OPENS,
    CLOSES,
    EITHER
  }

  /** A quotation mark, one or two characters long. */
  record Mark(Span span, Side side, boolean isSingle) {}

  private MarkReader() {}

  /** The double marks in a span of the text, in order. */
  static List<Mark> doubles(String text, Span within) {
    List<Mark> marks = new ArrayList<>();
    for (int i = within.start(); i < within.end(); i++) {
      int length = doubleLength(text, i, within.end());
      if (length > 0) {
        Span span = new Span(i, i + length);
        marks.add(new Mark(span, side(text, within, span), false));
        i += length - 1;
      }
    }
    return marks;
  }

  /** The single marks that are not apostrophes, in order. */
  static List<Mark> singles(String text, Span within) {
    List<Mark> marks = new ArrayList<>();
    for (int i = within.start(); i < within.end(); i++) {
      char c = text.charAt(i);
      boolean isStraight = c == '\'';
      if (!isStraight && c != '’' && OPENING_SINGLE.indexOf(c) < 0) {
        continue;
      }
      Span span = new Span(i, i + 1);
      Side shape = shape(text, within, span);
      if (OPENING_SINGLE.indexOf(c) >= 0 && shape != Side.CLOSES
          || isStraight && shape == Side.OPENS && !isElision(text, i + 1, within.end())) {
        marks.add(new Mark(span, Side.OPENS, true));
      } else if (shape == Side.CLOSES && c != '‚') {
        marks.add(new Mark(span, Side.CLOSES, true));
      }
    }
    return marks;
  }

  private static int doubleLength(String text, int at, int end) {
    char c = text.charAt(at);
    if (STRAIGHT.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
      return 1;
    }
    boolean isPair =
        at + 1 < end && text.charAt(at + 1) == c && (c == '\'' || c == '`' || c == '‘' || c == '’');
    return isPair ? 2 : 0;
  }

  private static Side side(String text, Span within, Span mark) {
    Side shape = shape(text, within, mark);
    char c = text.charAt(mark.start());
    if (c == '„' || c == '‹' && shape != Side.CLOSES) {
      return Side.OPENS;
    }
    if (shape != Side.EITHER) {
      return shape;
    }
    if (OPENING.indexOf(c) >= 0 || c == '`' || c == '‘') {
      return Side.OPENS;
    }
    return CLOSING.indexOf(c) >= 0 || c == '’' ? Side.CLOSES : Side.EITHER;
  }

  private static Side shape(String text, Span within, Span mark) {
    boolean isAfterGap =
        mark.start() == within.start() || isGap(text.charAt(mark.start() - 1), BEFORE_OPENING);
    boolean isBeforeGap =
        mark.end() == within.end() || isGap(text.charAt(mark.end()), AFTER_CLOSING);
    if (isSpacedGuillemet(text, within, mark)) {
      return text.charAt(mark.start()) == '«' ? Side.OPENS : Side.CLOSES;
    }
    if (isAfterGap == isBeforeGap) {
      return isAfterGap && mark.start() == within.start() ? Side.OPENS : nested(text, within, mark);
    }
    return isAfterGap ? Side.OPENS : Side.CLOSES;
  }

  /**
   * The side of a mark next to another mark, which is the same. An ellipsis may follow an opening
   * mark.
   */
  private static Side nested(String text, Span within, Span mark) {
    boolean beginsWord =
        mark.end() < within.end() && Character.isLetterOrDigit(text.charAt(mark.end()));
    boolean endsSentence =
        mark.start() > within.start() && ".,!?".indexOf(text.charAt(mark.start() - 1)) >= 0;
    boolean followsSpace =
        mark.start() > within.start() && Character.isWhitespace(text.charAt(mark.start() - 1));
    boolean precedesEllipsis =
        text.startsWith("...", mark.end()) || text.startsWith("…", mark.end());
    if (followsSpace && precedesEllipsis) {
      return Side.OPENS;
    }
    if (endsSentence && !beginsWord) {
      return Side.CLOSES;
    }
    return Side.EITHER;
  }

  /** Whether a guillemet is separated from its words by spaces, as in French. */
  private static boolean isSpacedGuillemet(String text, Span within, Span mark) {
    char c = text.charAt(mark.start());
    return c == '«' && mark.end() < within.end() && isBlank(text.charAt(mark.end()))
        || c == '»' && mark.start() > within.start() && isBlank(text.charAt(mark.start() - 1));
  }

  private static boolean isGap(char c, String signs) {
    return isBlank(c) || signs.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether an apostrophe begins a word: 'em, 'tis, '90s. */
  private static boolean isElision(String text, int at, int end) {
    if (at < end && Character.isDigit(text.charAt(at))) {
      return true;
    }
    for (String word : new String[] {"em", "tis", "twas", "til", "cause", "bout", "n"}) {
      int after = at + word.length();
      if (text.regionMatches(true, at, word, 0, word.length())
          && (after >= end || !Character.isLetter(text.charAt(after)))) {
        return true;
      }
    }
    return false;
  }
}
