package dev.onrecord.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes values that fit the schemas of an OpenAPI document, as far as a schema tells. */
final class Schemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode document;
  private final Chance chance;
  private final Known known;

  Schemas(JsonNode document, Chance chance, Known known) {
    this.document = document;
    this.chance = chance;
    this.known = known;
  }

  /** What a reference leads to, or the same. */
  JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = document.at(resolved.get("$ref").asText().substring(1));
    }
    return resolved;
  }

  /**
   * A value that fits.
   *
   * @param field the name of what it is for
   */
  JsonNode value(String field, JsonNode given) {
    JsonNode schema = resolve(given);
    if (schema.has("oneOf")) {
      return value(field, schema.get("oneOf").get(chance.below(schema.get("oneOf").size())));
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(chance.below(schema.get("enum").size()));
    }
    return switch (schema.path("type").asText("object")) {
      case "array" -> array(field, schema);
      case "integer" -> JSON.numberNode(chance.below(chance.of(0.9) ? 5 : Integer.MAX_VALUE));
      case "number" -> JSON.numberNode(chance.below(1_000) / 10.0);
      case "boolean" -> JSON.booleanNode(chance.of(0.5));
      case "string" -> JSON.textNode(text(field, schema));
      default -> object(schema);
    };
  }

  private JsonNode array(String field, JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    for (int i = chance.below(3); i >= 0; i--) {
      array.add(value(field, schema.get("items")));
    }
    return array;
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    for (JsonNode part : schema.path("allOf")) {
      object.setAll((ObjectNode) object(resolve(part)));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (isRequired(schema, property.getKey()) || chance.of(0.4)) {
                object.set(property.getKey(), value(property.getKey(), property.getValue()));
              }
            });
    return object;
  }

  private static boolean isRequired(JsonNode schema, String field) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(field)) {
        return true;
      }
    }
    return false;
  }

  private String text(String field, JsonNode schema) {
    String format = schema.path("format").asText();
    if (format.equals("date-time")) {
      return "2024-08-01T12:00:00Z";
    }
    if (format.equals("uri")) {
      return "https://blog.example/" + chance.below(1_000_000);
    }
    if (schema.has("examples") && chance.of(0.5)) {
      return schema.get("examples").get(0).asText();
    }
    return chance.of(0.7) ? known.about(field) : "Invented words " + chance.below(1_000_000);
  }
}
