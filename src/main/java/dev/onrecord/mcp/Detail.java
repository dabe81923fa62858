package dev.onrecord.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;

/**
 * How much of each item a result shows.
 *
 * @param text the most characters of a text
 * @param list the most entries of a list within an item
 */
record Detail(int text, int list) {

  /**
   * The most bytes of a result. Assistants refuse results of more than 25,000 tokens, and two bytes
   * to a token is less than any script needs.
   */
  static final int MAX_BYTES = 50_000;

  private static final int MAX_NAME = 200;

  /** For lists of items, from what usually fits to what always fits. */
  static final List<Detail> OF_ITEMS =
      List.of(new Detail(600, 10), new Detail(200, 3), new Detail(60, 0));

  /** For a single item. */
  static final List<Detail> OF_ONE =
      List.of(new Detail(10_000, 30), new Detail(10_000, 5), new Detail(5_000, 0));

  /** For names that a client gives. */
  static final Detail NAME = new Detail(MAX_NAME, 0);

  /** The first result that fits; they come in order of falling detail. */
  static <T> T fit(ObjectMapper json, List<Detail> details, Function<Detail, T> result) {
    T last = null;
    for (Detail detail : details) {
      last = result.apply(detail);
      if (length(json, last) <= MAX_BYTES) {
        return last;
      }
    }
    return last;
  }

  private static int length(ObjectMapper json, Object result) {
    try {
      return json.writeValueAsBytes(result).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every result can be written as JSON", e);
    }
  }

  /** A text with an ellipsis in place of what is too long; null stays null. */
  String shorten(String whole) {
    return shorten(whole, text);
  }

  /** A name or title, which is shorter than a text. */
  String shortenName(String name) {
    return shorten(name, Math.min(text, MAX_NAME));
  }

  private static String shorten(String whole, int most) {
    if (whole == null || whole.length() <= most) {
      return whole;
    }
    int end = Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most;
    return whole.substring(0, end) + "…";
  }

  /** A value that a short result leaves out. */
  String unlessShort(String value) {
    return list == 0 ? null : shortenName(value);
  }

  <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(list, all.size()));
  }
}
