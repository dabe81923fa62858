package dev.onrecord.explore;

import org.apache.commons.text.StringEscapeUtils;

/** Escapes text for markup that a page shows as text, for others to copy. */
final class Markup {

  private Markup() {}

  static String escape(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }
}
