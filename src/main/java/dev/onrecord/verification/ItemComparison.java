package dev.onrecord.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.change.EntityType;
import dev.onrecord.verification.NewestEntries.NewestEntry;
import dev.onrecord.verification.StoredItems.StoredItem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares items of the tables with their newest log entries. */
@Singleton
class ItemComparison {

  /** An item that is edited during each of so many comparisons is not damaged. */
  private static final int ATTEMPTS = 5;

  private final StoredItems items;
  private final NewestEntries log;

  ItemComparison(StoredItems items, NewestEntries log) {
    this.items = items;
    this.log = log;
  }

  /** Compares items of one type. */
  void compare(EntityType type, List<String> ids, Consumer<Finding> findings) {
    List<String> suspects = new ArrayList<>();
    try {
      Map<String, NewestEntry> entries = log.of(type, ids);
      Map<String, StoredItem> stored = items.read(type, ids);
      for (String id : ids) {
        if (fault(type, id, entries.get(id), stored.get(id)) != null) {
          suspects.add(id);
        }
      }
    } catch (RuntimeException e) {
      // One item that cannot be read must not hide what is wrong with the others.
      suspects.addAll(ids);
    }
    suspects.forEach(id -> compareAlone(type, id, findings));
  }

  /** Compares an item while no entry of it is added. */
  private void compareAlone(EntityType type, String id, Consumer<Finding> findings) {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        NewestEntry before = log.of(type, List.of(id)).get(id);
        StoredItem stored = items.read(type, List.of(id)).get(id);
        NewestEntry after = log.of(type, List.of(id)).get(id);
        if (Objects.equals(before, after)) {
          Finding fault = fault(type, id, after, stored);
          if (fault != null) {
            findings.accept(fault);
          }
          return;
        }
      }
    } catch (RuntimeException e) {
      findings.accept(
          Finding.ofItem(
              FindingType.UNREADABLE,
              null,
              StoredItems.path(type, id),
              "The item cannot be read: " + Verification.reason(e)));
    }
  }

  /** What is wrong with an item, or null. */
  private Finding fault(EntityType type, String id, NewestEntry entry, StoredItem stored) {
    String path = StoredItems.path(type, id);
    if (entry == null) {
      return stored == null
          ? null
          : Finding.ofItem(
              FindingType.UNLOGGED_ITEM, null, path, "The log has no entry of this item.");
    }
    if (entry.entity() == null) {
      return stored == null
          ? null
          : Finding.ofItem(
              FindingType.UNLOGGED_ITEM,
              entry.seq(),
              path,
              "The item exists, but entry %d of the log removed it.".formatted(entry.seq()));
    }
    if (stored == null) {
      return Finding.ofItem(
          FindingType.MISSING_ITEM,
          entry.seq(),
          path,
          "The item is missing; entry %d of the log has it.".formatted(entry.seq()));
    }
    return difference(path, entry, items.logged(type, entry.entity()), stored);
  }

  private static Finding difference(
      String path, NewestEntry entry, JsonNode logged, StoredItem stored) {
    if (!logged.equals(stored.form())) {
      return Finding.ofItem(
          FindingType.DIFFERENT_ITEM,
          entry.seq(),
          path,
          "The item differs from entry %d of the log in: %s."
              .formatted(entry.seq(), String.join(", ", differingFields(logged, stored.form()))));
    }
    return stored.derivedFault() == null
        ? null
        : Finding.ofItem(
            FindingType.DIFFERENT_ITEM,
            entry.seq(),
            path,
            "The row of the item is damaged: %s.".formatted(stored.derivedFault()));
  }

  private static TreeSet<String> differingFields(JsonNode one, JsonNode other) {
    TreeSet<String> fields = new TreeSet<>();
    for (JsonNode node : List.of(one, other)) {
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!one.path(name).equals(other.path(name))) {
          fields.add(name);
        }
      }
    }
    return fields;
  }
}
