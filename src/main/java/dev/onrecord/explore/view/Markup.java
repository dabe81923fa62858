package dev.onrecord.explore.view;

import org.apache.commons.text.StringEscapeUtils;

/** Escapes text for markup that a page shows as text, for others to copy. */
public final class Markup {

  private Markup() {}

  public static String escape(String text) {
    return StringEscapeUtils.escapeXml11(text);
  }
}
