package dev.onrecord.explore.review;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a submitted form. A name that is repeated keeps its last value. */
record FormBody(Map<String, String> fields) {

  /** Parses {@code application/x-www-form-urlencoded}. */
  static FormBody parse(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (String pair : body.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(ProblemType.INVALID_BODY, "The form is not encoded correctly.");
    }
    return new FormBody(fields);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The value of a field without spaces around it, or null if it is absent or blank. */
  String text(String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  boolean has(String name) {
    return text(name) != null;
  }
}
