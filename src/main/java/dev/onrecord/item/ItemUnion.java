package dev.onrecord.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to an item what another form of it has in addition (ADR 27): fields that the item lacks, and
 * entries of lists. Nothing is replaced or removed; what differs is collected.
 */
final class ItemUnion {

  /** Fields that identify an item, or that only the service sets. */
  private static final Set<String> IGNORED =
      Set.of("type", "id", "slug", "recordedAt", "version", "withdrawal");

  /** The fields that identify an entry of a list; entries without one are equal or different. */
  private static final List<String> KEYS = List.of("subject", "source", "url");

  /** True for at most one entry of a list. */
  private static final String PRIMARY = "primary";

  /** The value of a language that is not known. */
  private static final String UNDETERMINED = "und";

  private final List<Upsert.Difference> differences = new ArrayList<>();
  private final ObjectNode united;

  /**
   * Unites two forms.
   *
   * @param kept the item in the import format
   * @param given the imported form
   */
  ItemUnion(ObjectNode kept, ObjectNode given) {
    united = kept.deepCopy();
    given
        .fields()
        .forEachRemaining(
            field -> {
              if (!IGNORED.contains(field.getKey())) {
                unite(united, field.getKey(), field.getValue(), "");
              }
            });
  }

  ObjectNode united() {
    return united;
  }

  List<Upsert.Difference> differences() {
    return differences;
  }

  private void unite(ObjectNode into, String field, JsonNode given, String prefix) {
    JsonNode kept = into.path(field);
    if (saysNothing(field, given) || kept.equals(given)) {
      return;
    }
    if (saysNothing(field, kept)) {
      into.set(field, given.deepCopy());
    } else if (kept instanceof ArrayNode list && given.isArray()) {
      given.forEach(entry -> add(list, entry, prefix + field));
    } else {
      differences.add(new Upsert.Difference(prefix + field, kept, given));
    }
  }

  private static boolean saysNothing(String field, JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isBoolean() && !value.asBoolean()
        || value.isArray() && value.isEmpty()
        || field.equals("language") && value.asText().equals(UNDETERMINED);
  }

  private void add(ArrayNode list, JsonNode given, String field) {
    String key = KEYS.stream().filter(given::hasNonNull).findFirst().orElse(null);
    JsonNode known =
        entries(list)
            .filter(
                entry -> key == null ? entry.equals(given) : entry.path(key).equals(given.get(key)))
            .findFirst()
            .orElse(null);
    if (!(given instanceof ObjectNode whole)) {
      if (known == null) {
        list.add(given);
      }
      return;
    }
    String path = "%s[%s].".formatted(field, key == null ? "" : given.get(key).asText());
    ObjectNode added = whole.deepCopy();
    if (added.path(PRIMARY).asBoolean()
        && entries(list).anyMatch(e -> e != known && e.path(PRIMARY).asBoolean())) {
      differences.add(
          new Upsert.Difference(path + PRIMARY, added.booleanNode(false), added.booleanNode(true)));
      added.remove(PRIMARY);
    }
    if (known == null) {
      list.add(added);
    } else {
      added
          .fields()
          .forEachRemaining(
              part -> unite((ObjectNode) known, part.getKey(), part.getValue(), path));
    }
  }

  private static Stream<JsonNode> entries(ArrayNode list) {
    List<JsonNode> entries = new ArrayList<>();
    list.forEach(entries::add);
    return entries.stream();
  }
}
