package dev.onrecord.exchange;

import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.Statements;
import dev.onrecord.subject.SubjectService;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The importers of all types of items. */
@Singleton
class ItemTypes {

  private final Map<EntityType, ItemImporter<?, ?>> importers = new EnumMap<>(EntityType.class);
  private final Map<EntityType, SubjectService<?, ?, ?>> subjects = new EnumMap<>(EntityType.class);

  ItemTypes(@All List<SubjectService<?, ?, ?>> subjects, Sources sources, Statements statements) {
    for (SubjectService<?, ?, ?> service : subjects) {
      this.subjects.put(service.type(), service);
      importers.put(service.type(), service.importer());
    }
    importers.put(EntityType.SOURCE, sources.importer());
    importers.put(EntityType.STATEMENT, statements.importer());
  }

  ItemImporter<?, ?> of(EntityType type) {
    return importers.get(type);
  }

  Collection<ItemImporter<?, ?>> all() {
    return importers.values();
  }

  /** The service for a type of subject, or null for other types. */
  SubjectService<?, ?, ?> subjects(EntityType type) {
    return subjects.get(type);
  }
}
