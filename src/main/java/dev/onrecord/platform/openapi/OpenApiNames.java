package dev.onrecord.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Moves enumerations and alternatives that are written where they are used to schemas of their own,
 * named by their {@code title}. Generators would invent names for them, or make them strings.
 */
final class OpenApiNames {

  /** The extension that OpenAPI Generator and other generators read. */
  private static final String CONSTANTS = "x-enum-varnames";

  private final Map<String, Schema> named = new TreeMap<>();

  private OpenApiNames() {}

  static void addTo(OpenAPI document) {
    OpenApiNames names = new OpenApiNames();
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.values().stream()
        .filter(schema -> schema.getProperties() != null)
        .flatMap(schema -> schema.getProperties().values().stream())
        .forEach(names::name);
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .map(parameter -> parameter.getSchema())
        .filter(Objects::nonNull)
        .forEach(names::name);
    names.named.forEach(
        (name, schema) -> {
          Schema same = schemas.get(name);
          if (same != null && !Objects.equals(same.getEnumeration(), schema.getEnumeration())) {
            throw new IllegalStateException("Two schemas are named " + name);
          }
        });
    Map<String, Schema> all = new TreeMap<>(names.named);
    all.putAll(schemas);
    document.getComponents().setSchemas(all);
  }

  private void name(Schema schema) {
    String title = schema.getTitle();
    if (title == null) {
      return;
    }
    schema.setTitle(null);
    // The title of a list is that of its items.
    Schema type = schema.getItems() == null ? schema : schema.getItems();
    if (type.getRef() != null) {
      return;
    }
    Schema moved =
        OASFactory.createSchema()
            .type(type.getType())
            .enumeration(copy(type.getEnumeration()))
            .oneOf(copy(type.getOneOf()));
    addConstants(moved);
    named.merge(title, moved, OpenApiNames::same);
    type.setType(null);
    type.setEnumeration(null);
    type.setOneOf(null);
    type.setRef("#/components/schemas/" + title);
  }

  /** Names the constants of an order: without a name, {@code -said} and {@code said} are alike. */
  private static void addConstants(Schema schema) {
    List<Object> values = schema.getEnumeration();
    if (values != null && values.stream().anyMatch(value -> value.toString().startsWith("-"))) {
      schema.addExtension(
          CONSTANTS, values.stream().map(value -> constant(value.toString())).toList());
    }
  }

  private static String constant(String value) {
    String name = value.toUpperCase(Locale.ROOT);
    return name.startsWith("-") ? "NEWEST_" + name.substring(1) : name;
  }

  private static Schema same(Schema one, Schema other) {
    if (!Objects.equals(one.getEnumeration(), other.getEnumeration())) {
      throw new IllegalStateException("One name for " + one + " and " + other);
    }
    return one;
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? null : new ArrayList<>(list);
  }
}
