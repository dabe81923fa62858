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
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** The index as a whole: what it holds, and up to which change of the log. */
@ApplicationScoped
class Index {

  private static final Logger LOG = Logger.getLogger(Index.class);

  /** How many statements are loaded together. */
  private static final int LOADED = 200;

  /** Waits until documents are written, not until they are on disk: that is asked for apart. */
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
   * The newest change in the index as it was left, or a negative number where there is none, or it
   * is broken, or it is the index of another record.
   */
  long resume() {
    try {
      mapping.scope(Object.class).schemaManager().createIfMissing();
      location.verify();
      return isWhole() ? newest() : -1;
    } catch (RuntimeException e) {
      if (location.isShared() || DatabaseErrors.isDatabaseError(e)) {
        // It may be whole, and only not be reached.
        throw e;
      }
      LOG.warnf(e, "The index cannot be opened");
      return -1;
    }
  }

  private record Taken(long seq, Instant at) {}

  /** The newest change in the index; a negative number where it is none of this record. */
  long newest() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Taken> newest =
                  Search.session(entities)
                      .search(Change.class)
                      .select(
                          f ->
                              f.composite()
                                  .from(
                                      f.field(Mapping.SEQ, Long.class),
                                      f.field(Mapping.AT, Instant.class))
                                  .as(Taken::new))
                      .where(f -> f.matchAll())
                      .sort(f -> f.field(Mapping.SEQ).desc())
                      .fetchHits(1);
              if (newest.isEmpty()) {
                return isEmptyOfAnEmptyRecord() ? 0L : -1L;
              }
              Taken taken = newest.get(0);
              Change logged = Change.findById(taken.seq);
              return logged != null && logged.at.equals(taken.at) ? taken.seq : -1;
            });
  }

  /** Then it is whole, though no change could say so. */
  private boolean isEmptyOfAnEmptyRecord() {
    return Change.count() == 0
        && Search.session(entities)
            .search(Object.class)
            .select(f -> f.constant(true))
            .where(f -> f.matchAll())
            .fetchHits(1)
            .isEmpty();
  }

  /** Where what is held of the statements alone was lost, the rest would not know it. */
  private boolean isWhole() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Statement.count() == 0
                    || !Search.session(entities)
                        .search(Statement.class)
                        .select(f -> f.constant(true))
                        .where(f -> f.matchAll())
                        .fetchHits(1)
                        .isEmpty());
  }

  /** Takes away how far the index has come, so that no node asks it until that is known again. */
  void forget() {
    mapping.scope(Change.class).schemaManager().dropAndCreate();
  }

  /** Empties the index, and says which change the database has come to. */
  long clear() {
    long seq = jdbc.rows(Sql.of("select seq from clock"), row -> row.integer(1)).get(0);
    SearchSchemaManager schemas = mapping.scope(Object.class).schemaManager();
    try {
      schemas.dropAndCreate();
    } catch (SearchException e) {
      // Folders that somebody removed are only made when the service starts.
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
   * Brings the given statements into the index as they are now; those that are gone are removed. An
   * edit between two of the queries is an entry of the log, so that they are loaded again.
   */
  void takeStatements(List<UUID> ids) {
    take(Set.of(Statement.class), ids, statements::load, statement -> statement.id);
  }

  /** The same for subjects. */
  void takeSubjects(List<String> slugs) {
    take(Mapping.SUBJECTS.keySet(), slugs, this::loadSubjects, subject -> subject.slug);
  }

  private <E, K> void take(
      Set<? extends Class<? extends E>> types,
      List<K> keys,
      Function<List<K>, List<E>> load,
      Function<E, K> key) {
    for (int from = 0; from < keys.size(); from += LOADED) {
      List<K> part = keys.subList(from, Math.min(keys.size(), from + LOADED));
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                entities.unwrap(Session.class).setDefaultReadOnly(true);
                SearchIndexingPlan plan = plan();
                Set<K> gone = new HashSet<>(part);
                for (E entity : load.apply(part)) {
                  plan.addOrUpdate(entity);
                  gone.remove(key.apply(entity));
                  // An address may have been another type's before.
                  types.stream()
                      .filter(type -> !type.isInstance(entity))
                      .forEach(type -> plan.purge(type, key.apply(entity), null));
                }
                for (K missing : gone) {
                  types.forEach(type -> plan.purge(type, missing, null));
                }
                // Here, and not when the transaction ends, where a failure would go unheard.
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

  /** Lets queries see what was taken in. */
  void show() {
    mapping.scope(Object.class).workspace().refresh();
  }

  /**
   * Writes to disk what was taken in, and only then up to which change that is. A server has
   * written it already.
   */
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
