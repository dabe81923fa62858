package dev.onrecord.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parts of a text that are in quotation marks. */
public final class QuotedParts {

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*\"|\\u201C[^\\u201D]*\\u201D|\\u201E[^\\u201C\\u201D]*[\\u201C\\u201D]"
              + "|\\u00AB[^\\u00BB]*\\u00BB|\\u300C[^\\u300D]*\\u300D");

  private QuotedParts() {}

  public static List<TextRange> of(String text) {
    List<TextRange> parts = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      parts.add(new TextRange(quoted.start(), quoted.end()));
    }
    return parts;
  }
}
