package dev.onrecord.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values and items that the service has returned, for requests that get further than made-up ones
 * would.
 */
final class Known {

  private static final int MOST = 200;

  private final Chance chance;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<ObjectNode> items = new ArrayList<>();

  Known(Chance chance) {
    this.chance = chance;
  }

  /** Remembers the values in a response or an example. */
  void learn(JsonNode answer) {
    if (answer.has("version") && answer instanceof ObjectNode item) {
      keep(items, item);
    }
    answer
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual()) {
                learn(field.getKey(), field.getValue().asText());
              }
              learn(field.getValue());
            });
    if (answer.isArray()) {
      answer.forEach(this::learn);
    }
  }

  void learn(String field, String value) {
    keep(values.computeIfAbsent(field, f -> new ArrayList<>()), value);
    if (field.equals("next")) {
      learn("cursor", value.replaceAll(".*cursor=([^&]*).*", "$1"));
    }
  }

  private <T> void keep(List<T> all, T one) {
    if (all.size() < MOST) {
      all.add(one);
    } else {
      all.set(chance.below(MOST), one);
    }
  }

  /** Something that the field may be: a value that it has had, or that names something. */
  String about(String field) {
    List<String> had = values.getOrDefault(field, List.of());
    List<String> slugs = values.getOrDefault("slug", List.of("meta"));
    return had.isEmpty() || chance.of(0.2) ? chance.any(slugs) : chance.any(had);
  }

  /** An item as it was shown, at an address that matches, or null while none was. */
  ObjectNode item(String pattern) {
    List<ObjectNode> there =
        items.stream().filter(item -> item.at("/urls/self").asText().matches(pattern)).toList();
    return there.isEmpty() ? null : chance.any(there).deepCopy();
  }
}
