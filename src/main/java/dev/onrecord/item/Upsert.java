package dev.onrecord.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an import did with an item.
 *
 * @param address null if nothing is reported about the item
 * @param differences what a line without an address says otherwise than the item that it matches
 */
public record Upsert(UpsertResult result, String address, List<Difference> differences) {

  /**
   * A field that an import left as it is.
   *
   * @param field the path of the field, such as {@code about[ai-safety].stance}
   */
  public record Difference(String field, JsonNode kept, JsonNode given) {}

  public static Upsert of(UpsertResult result) {
    return new Upsert(result, null, List.of());
  }
}
