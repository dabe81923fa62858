package dev.onrecord.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.platform.json.LoggedJson;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceRef;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.entity.LanguageTag;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.StatementLoader;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads items from the tables and from the log in one format, so that they can be compared. */
@Singleton
class StoredItems {

  private final Map<EntityType, Kind<?, ?>> kinds = new EnumMap<>(EntityType.class);
  private final EntityManager entities;
  private final LoggedJson logged;
  private final ObjectMapper json;

  StoredItems(
      @All List<SubjectService<?, ?, ?>> subjects,
      Sources sources,
      Statements statements,
      StatementLoader loader,
      EntityManager entities,
      LoggedJson logged,
      ObjectMapper json) {
    this.entities = entities;
    this.logged = logged;
    this.json = json;
    subjects.forEach(service -> kinds.put(service.type(), subjectKind(service)));
    kinds.put(
        EntityType.SOURCE,
        new Kind<>(sources.writer(), sources.importer(), ids -> loadSources(uuids(ids))));
    kinds.put(
        EntityType.STATEMENT,
        new Kind<>(statements.writer(), statements.importer(), ids -> loader.load(uuids(ids))));
  }

  private record Kind<E extends VersionedEntity, F extends ItemForm>(
      ItemWriter<E, F> writer,
      ItemImporter<E, F> importer,
      Function<List<String>, List<? extends VersionedEntity>> load) {

    @SuppressWarnings("unchecked")
    F form(VersionedEntity entity) {
      return writer.form((E) entity);
    }
  }

  private <E extends Subject, F extends ItemForm> Kind<E, F> subjectKind(
      SubjectService<?, ?, ?> service) {
    @SuppressWarnings("unchecked")
    ItemWriter<E, F> writer = (ItemWriter<E, F>) service.writer();
    @SuppressWarnings("unchecked")
    ItemImporter<E, F> importer = (ItemImporter<E, F>) service.importer();
    return new Kind<>(writer, importer, slugs -> loadSubjects(service.type(), slugs));
  }

  private List<Subject> loadSubjects(EntityType type, List<String> slugs) {
    return KeyQuery.of(
            entities,
            "from Subject s left join fetch s.aliases where s.slug in :keys",
            Subject.class,
            slugs)
        .getResultStream()
        .filter(subject -> subject.type().entityType() == type)
        .toList();
  }

  private List<Source> loadSources(List<UUID> ids) {
    return KeyQuery.of(
            entities,
            "from Source s left join fetch s.publisher where s.id in :keys",
            Source.class,
            ids)
        .getResultList();
  }

  private static List<UUID> uuids(List<String> ids) {
    return ids.stream().map(UUID::fromString).toList();
  }

  /** An item in the import format, and what its row says besides, or null. */
  record StoredItem(JsonNode form, String derivedFault) {}

  /** The items of the tables with the given slugs or ids, which are of one type. */
  Map<String, StoredItem> read(EntityType type, List<String> ids) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Kind<?, ?> kind = kinds.get(type);
              Map<String, StoredItem> items = new HashMap<>();
              for (VersionedEntity entity : kind.load.apply(ids)) {
                items.put(
                    entity.address(),
                    new StoredItem(
                        json.valueToTree(kind.form(entity)), DerivedColumns.fault(entity)));
              }
              // The rows are only read, and a long check must not keep them.
              entities.clear();
              return items;
            });
  }

  /** An item in the log, in the format of today. */
  JsonNode logged(EntityType type, String entity) {
    JsonNode form = json.valueToTree(kinds.get(type).importer.logged(entity, logged));
    if (form instanceof ObjectNode item && item.hasNonNull("language")) {
      // A migration shortened the languages of statements without an entry.
      item.put("language", LanguageTag.Check.canonicalOrSame(item.get("language").asText()));
    }
    return form;
  }

  static String path(EntityType type, String id) {
    return switch (type) {
      case STATEMENT -> Statement.path(UUID.fromString(id));
      case SOURCE -> SourceRef.path(UUID.fromString(id));
      default ->
          Stream.of(SubjectType.values())
              .filter(subject -> subject.entityType() == type)
              .findFirst()
              .orElseThrow()
              .path(id);
    };
  }
}
