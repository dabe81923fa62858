package dev.onrecord.platform.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * A text without HTML character references, which quotations copied from the source of a page
 * contain.
 *
 * @param starts where each of its characters starts in the text as written
 * @param ends where each of its characters ends there
 */
record UnescapedText(String text, int[] starts, int[] ends) {

  private static final Pattern REFERENCE =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  static UnescapedText of(String written) {
    StringBuilder text = new StringBuilder(written.length());
    // No reference is shorter than what it stands for.
    int[] starts = new int[written.length()];
    int[] ends = new int[written.length()];
    Matcher reference = REFERENCE.matcher(written);
    for (int at = 0; at < written.length(); ) {
      boolean isReference =
          written.charAt(at) == '&'
              && reference.region(at, written.length()).lookingAt()
              && isKnown(reference.group(1));
      int end = isReference ? reference.end() : at + 1;
      int from = text.length();
      if (isReference) {
        text.append(Parser.unescapeEntities(reference.group(), true));
      } else {
        text.append(written.charAt(at));
      }
      Arrays.fill(starts, from, text.length(), at);
      Arrays.fill(ends, from, text.length(), end);
      at = end;
    }
    return new UnescapedText(text.toString(), starts, ends);
  }

  private static boolean isKnown(String reference) {
    return reference.startsWith("#") || Entities.isNamedEntity(reference);
  }

  /** Where the character at an offset starts in the text as written. */
  int start(int offset) {
    return starts[offset];
  }

  /** Where the character before an offset ends in the text as written. */
  int end(int offset) {
    return ends[offset - 1];
  }
}
