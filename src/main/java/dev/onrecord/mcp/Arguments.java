package dev.onrecord.mcp;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.Text;
import dev.onrecord.platform.problem.Problem;
import java.util.List;

/** Converts arguments as parameters of the API are converted. Absent ones stay null. */
final class Arguments {

  private Arguments() {}

  static String text(String name, String value) {
    try {
      return value == null ? null : Text.clean(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, e.getMessage());
    }
  }

  static List<String> texts(String name, List<String> values) {
    return values == null ? null : values.stream().map(value -> text(name, value)).toList();
  }

  static EdtfDate date(String name, String value) {
    try {
      return value == null ? null : EdtfDate.parse(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, e.getMessage());
    }
  }

  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return word == null ? null : EnumNames.require(type, word);
  }

  static <T> T orElse(T value, T other) {
    return value == null ? other : value;
  }
}
