package dev.onrecord.exchange;

import dev.onrecord.change.EntityType;
import dev.onrecord.change.Records;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kinds of items, each by its type. */
@Singleton
class Kinds {

  private final Map<EntityType, Records<?, ?, ?>> byType = new EnumMap<>(EntityType.class);

  Kinds(@All List<Records<?, ?, ?>> kinds) {
    kinds.forEach(kind -> byType.put(kind.type(), kind));
  }

  Records<?, ?, ?> of(EntityType type) {
    return byType.get(type);
  }

  Collection<Records<?, ?, ?>> all() {
    return byType.values();
  }
}
