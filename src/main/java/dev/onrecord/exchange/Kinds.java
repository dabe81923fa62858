package dev.onrecord.exchange;

import dev.onrecord.change.EntityType;
import dev.onrecord.item.ImportedRecords;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kinds of items, each by its type. */
@Singleton
class Kinds {

  private final Map<EntityType, ImportedRecords<?, ?, ?>> byType = new EnumMap<>(EntityType.class);

  Kinds(@All List<ImportedRecords<?, ?, ?>> kinds) {
    kinds.forEach(kind -> byType.put(kind.type(), kind));
  }

  ImportedRecords<?, ?, ?> of(EntityType type) {
    return byType.get(type);
  }

  Collection<ImportedRecords<?, ?, ?>> all() {
    return byType.values();
  }
}
