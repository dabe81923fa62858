package dev.onrecord.platform.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Sets the names of enum constants in generated clients. In Go, constants of all types share a
 * package, so a value in two enums would not compile; such values get the enum's name as a prefix,
 * as in {@code MEDIUM_OTHER}.
 */
final class OpenApiEnums {

  /** The extension that OpenAPI Generator and other generators read. */
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

  /** Converts {@code CamelCase} or {@code snake_case} to a constant name. */
  private static String constant(String word) {
    return word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
