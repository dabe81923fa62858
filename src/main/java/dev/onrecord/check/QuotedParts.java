package dev.onrecord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a text that stand in quotation marks. */
final class QuotedParts {

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*\"|\\u201C[^\\u201D]*\\u201D|\\u201E[^\\u201C\\u201D]*[\\u201C\\u201D]"
              + "|\\u00AB[^\\u00BB]*\\u00BB|\\u300C[^\\u300D]*\\u300D");

  private QuotedParts() {}

  static List<Range> of(String text) {
    List<Range> parts = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      parts.add(new Range(quoted.start(), quoted.end()));
    }
    return parts;
  }
}
