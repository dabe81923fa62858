package dev.onrecord.search;

import dev.onrecord.change.Change;
import dev.onrecord.platform.sql.DatabaseErrors;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.StatementLoader;
import dev.onrecord.subject.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Reads and writes the index as a whole: its documents, and its position in the log. */
@ApplicationScoped
class Index {

  private static final Logger LOG = Logger.getLogger(Index.class);

  /** The number of statements loaded at once. */
  private static final int BATCH = 200;

  /** Waits until documents are written, not until they are on disk, which is a separate step. */
  private static final IndexingPlanSynchronizationStrategy WRITTEN =
      context -> {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(
            future ->
                future
                    .join()
                    .throwable()
                    .ifPresent(
                        e -> {
                          throw new SearchException("a document was not indexed", e);
                        }));
      };

  private final EntityManager entities;
  private final StatementLoader statements;
  private final SearchMapping mapping;
  private final Jdbc jdbc;

  private final IndexLocation location;

  Index(
      EntityManager entities,
      StatementLoader statements,
      SearchMapping mapping,
      Jdbc jdbc,
      IndexLocation location) {
    this.location = location;
    this.entities = entities;
    this.statements = statements;
    this.mapping = mapping;
    this.jdbc = jdbc;
  }

  /**
   * The newest change in the index at startup; negative if it is missing, broken or of another
   * record.
   */
  long resume() {
    try {
      mapping.scope(Object.class).schemaManager().createIfMissing();
      location.verify();
      return isWhole() ? newest() : -1;
    } catch (RuntimeException e) {
      if (location.isShared() || DatabaseErrors.isDatabaseError(e)) {
        // It may be intact but unreachable.
        throw e;
      }
      LOG.warnf(e, "Cannot open the index");
      return -1;
    }
  }

  private record IndexedChange(long seq, Instant at) {}

  /** The newest change in the index; negative if it is of another record. */
  long newest() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<IndexedChange> newest =
                  Search.session(entities)
                      .search(Change.class)
                      .select(
                          f ->
                              f.composite()
                                  .from(
                                      f.field(Mapping.SEQ, Long.class),
                                      f.field(Mapping.AT, Instant.class))
                                  .as(IndexedChange::new))
                      .where(f -> f.matchAll())
                      .sort(f -> f.field(Mapping.SEQ).desc())
                      .fetchHits(1);
              if (newest.isEmpty()) {
                return areIndexAndRecordEmpty() ? 0L : -1L;
              }
              IndexedChange indexed = newest.get(0);
              Change logged = Change.findById(indexed.seq);
              return logged != null && logged.at.equals(indexed.at) ? indexed.seq : -1;
            });
  }

  /** Whether both are empty: then the index is complete although it has no position. */
  private boolean areIndexAndRecordEmpty() {
    return Change.count() == 0
        && Search.session(entities)
            .search(Object.class)
            .select(f -> f.constant(true))
            .where(f -> f.matchAll())
            .fetchHits(1)
            .isEmpty();
  }

  /**
   * Detects a lost or new index of one type, since the position is stored in another one. An index
   * that lost only some documents is not detected.
   */
  private boolean isWhole() {
    return QuarkusTransaction.requiringNew()
        .call(() -> mapping.allIndexedEntities().stream().allMatch(this::isIndexed));
  }

  /** Whether a type has documents, unless the database has none of it either. */
  private boolean isIndexed(SearchIndexedEntity<?> type) {
    boolean hasDocuments =
        !Search.session(entities)
            .search(type.javaClass())
            .select(f -> f.constant(true))
            .where(f -> f.matchAll())
            .fetchHits(1)
            .isEmpty();
    return hasDocuments
        || entities
            .createQuery("select 1 from " + type.jpaName(), Integer.class)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  /** Removes the position of the index, so that no node queries the index until it is rebuilt. */
  void removePosition() {
    mapping.scope(Change.class).schemaManager().dropAndCreate();
  }

  /** Empties the index. Returns the newest change in the database. */
  long clear() {
    long seq = jdbc.rows(Sql.of("select seq from clock"), row -> row.integer(1)).get(0);
    SearchSchemaManager schemas = mapping.scope(Object.class).schemaManager();
    try {
      schemas.dropAndCreate();
    } catch (SearchException e) {
      // Removed folders are only recreated at startup.
      restoreFolders(e);
      schemas.dropAndCreate();
    }
    return seq;
  }

  private static void restoreFolders(Throwable failure) {
    if (failure instanceof NoSuchFileException missing) {
      try {
        Files.createDirectories(Path.of(missing.getFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (Throwable further : failure.getSuppressed()) {
      restoreFolders(further);
    }
    if (failure.getCause() != null) {
      restoreFolders(failure.getCause());
    }
  }

  /**
   * Indexes the current state of statements and removes deleted ones. An edit between the queries
   * is an entry of the log, so it is indexed again later.
   */
  void indexStatements(List<UUID> ids) {
    indexAll(Set.of(Statement.class), ids, this::loadStatements, statement -> statement.id);
  }

  /**
   * Whether a statement can be indexed. Damage that leaves a gap in one of its lists must not stop
   * the index for all others.
   */
  private static boolean isWhole(Statement statement) {
    boolean isWhole = !statement.about.contains(null) && !statement.appearances.contains(null);
    if (!isWhole) {
      LOG.errorf(
          "Statement %s is not indexed: a row of its lists is missing in the database",
          statement.id);
    }
    return isWhole;
  }

  private List<Statement> loadStatements(List<UUID> ids) {
    return statements.load(ids).stream().filter(Index::isWhole).toList();
  }

  /** Indexes the current state of subjects and removes deleted ones. */
  void indexSubjects(List<String> slugs) {
    indexAll(Mapping.SUBJECTS.keySet(), slugs, this::loadSubjects, subject -> subject.slug);
  }

  private <E, K> void indexAll(
      Set<? extends Class<? extends E>> types,
      List<K> keys,
      Function<List<K>, List<E>> load,
      Function<E, K> key) {
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<K> part = keys.subList(from, Math.min(keys.size(), from + BATCH));
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                entities.unwrap(Session.class).setDefaultReadOnly(true);
                SearchIndexingPlan plan = plan();
                Set<K> deleted = new HashSet<>(part);
                for (E entity : load.apply(part)) {
                  plan.addOrUpdate(entity);
                  deleted.remove(key.apply(entity));
                  // The slug may have belonged to another type before.
                  types.stream()
                      .filter(type -> !type.isInstance(entity))
                      .forEach(type -> plan.purge(type, key.apply(entity), null));
                }
                for (K missing : deleted) {
                  types.forEach(type -> plan.purge(type, missing, null));
                }
                // Executed here, since a failure at the end of the transaction would go unnoticed.
                plan.execute();
              });
    }
  }

  private SearchIndexingPlan plan() {
    SearchSession session = Search.session(entities);
    session.indexingPlanSynchronizationStrategy(WRITTEN);
    return session.indexingPlan();
  }

  private List<Subject> loadSubjects(List<String> slugs) {
    return KeyQuery.of(
            entities,
            "from Subject s left join fetch s.aliases where s.slug in :keys",
            Subject.class,
            slugs)
        .getResultList();
  }

  /** Makes indexed documents visible to queries. */
  void refresh() {
    mapping.scope(Object.class).workspace().refresh();
  }

  /** Writes documents to disk, and then the position. A server has already written them. */
  void save(long before, long seq) {
    flush(Object.class);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              SearchIndexingPlan plan = plan();
              Change newest = Change.findById(seq);
              if (newest != null) {
                if (before >= 0) {
                  plan.purge(Change.class, before, null);
                }
                plan.addOrUpdate(newest);
                plan.execute();
              }
            });
    flush(Change.class);
    mapping.scope(Change.class).workspace().refresh();
  }

  private void flush(Class<?> type) {
    if (!location.isShared()) {
      mapping.scope(type).workspace().flush();
    }
  }
}
