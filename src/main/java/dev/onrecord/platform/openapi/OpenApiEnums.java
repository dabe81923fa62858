package dev.onrecord.platform.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names the constants that generated clients have for the values of enumerations. In Go, the
 * constants of all types share a package: a value of two enumerations would not compile. So those
 * are named after their enumeration too, such as {@code MEDIUM_OTHER}.
 */
final class OpenApiEnums {

  /** Where OpenAPI Generator, and others after it, look for names. */
  private static final String NAMES = "x-enum-varnames";

  private OpenApiEnums() {}

  static void addTo(Map<String, Schema> schemas) {
    Map<String, Long> uses =
        schemas.values().stream()
            .map(OpenApiEnums::constants)
            .flatMap(Collection::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    schemas.forEach(
        (name, schema) -> {
          List<String> constants = constants(schema);
          if (constants.stream().anyMatch(constant -> uses.get(constant) > 1)) {
            String prefix = constant(name) + "_";
            schema.addExtension(
                NAMES,
                constants.stream()
                    .map(constant -> uses.get(constant) > 1 ? prefix + constant : constant)
                    .toList());
          }
        });
  }

  private static List<String> constants(Schema schema) {
    return schema.getEnumeration() == null
        ? List.of()
        : schema.getEnumeration().stream().map(value -> constant(value.toString())).toList();
  }

  /** A word as a constant is written, from {@code CamelCase} or {@code snake_case}. */
  private static String constant(String word) {
    return word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
