package dev.onrecord.exchange;

import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The importers of all types of items. */
@Singleton
class ItemTypes {

  private final Map<EntityType, ItemImporter<?, ?, ?>> byType = new EnumMap<>(EntityType.class);

  ItemTypes(@All List<ItemImporter<?, ?, ?>> kinds) {
    kinds.forEach(kind -> byType.put(kind.type(), kind));
  }

  ItemImporter<?, ?, ?> of(EntityType type) {
    return byType.get(type);
  }

  Collection<ItemImporter<?, ?, ?>> all() {
    return byType.values();
  }
}
