package dev.onrecord.search;

import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.mapper.orm.Search;

/** Compares the documents of the text index with the database, a page at a time. */
@Singleton
public class IndexComparison {

  private static final int PAGE = 500;

  /** How long the index may take to catch up with a write before it counts as different. */
  private static final Duration CATCH_UP = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 5;

  private final IndexState state;
  private final LatestSeq latest;
  private final Jdbc jdbc;
  private final EntityManager entities;

  IndexComparison(IndexState state, LatestSeq latest, Jdbc jdbc, EntityManager entities) {
    this.state = state;
    this.latest = latest;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /**
   * A page of items.
   *
   * @param last where the next page begins; null at the end
   * @param differing the ids or slugs of items whose document is missing or outdated
   */
  public record Page<K>(K last, int size, List<K> differing) {}

  /** Whether there is an index to compare: none is while it is rebuilt. */
  public boolean isReady() {
    return state.isReady();
  }

  /**
   * Compares the statements after an id.
   *
   * @param last null for the first
   */
  public Page<UUID> statements(UUID last) {
    List<UUID> ids =
        jdbc.rows(
            Sql.of(
                "select id from statement where id > ? order by id limit ?",
                last == null ? new UUID(0, 0) : last,
                PAGE),
            row -> row.uuid(1));
    return page(ids, this::differingStatements);
  }

  /**
   * Compares the subjects after a slug.
   *
   * @param last null for the first
   */
  public Page<String> subjects(String last) {
    List<String> slugs =
        jdbc.rows(
            Sql.of(
                "select slug from subject where slug > ? order by slug limit ?",
                last == null ? "" : last,
                PAGE),
            row -> row.text(1));
    return page(slugs, this::missingSubjects);
  }

  private interface Difference<K> {
    List<K> among(List<K> keys);
  }

  private <K> Page<K> page(List<K> keys, Difference<K> difference) {
    List<K> differing = keys.isEmpty() ? List.of() : difference.among(keys);
    if (!differing.isEmpty()) {
      // They may only be waiting to be indexed.
      awaitIndex();
      differing = difference.among(differing);
    }
    return new Page<>(keys.size() < PAGE ? null : keys.get(PAGE - 1), keys.size(), differing);
  }

  private void awaitIndex() {
    try {
      state.awaitLatest(CATCH_UP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A document has the time of the edit that it contains. */
  private List<UUID> differingStatements(List<UUID> ids) {
    Map<UUID, Long> stored = new HashMap<>();
    jdbc.rows(
            Sql.of("select id, updated_at from statement where").then(Sql.in("id", ids)),
            row -> Map.entry(row.uuid(1), row.instant(2).toEpochMilli()))
        .forEach(row -> stored.put(row.getKey(), row.getValue()));
    Map<UUID, Long> indexed = indexedStatements(ids);
    List<UUID> differing = new ArrayList<>();
    for (UUID id : ids) {
      if (stored.containsKey(id) && !stored.get(id).equals(indexed.get(id))) {
        differing.add(id);
      }
    }
    return differing;
  }

  private record IndexedStatement(String key, Long updated) {}

  private Map<UUID, Long> indexedStatements(List<UUID> ids) {
    Map<UUID, Long> indexed = new HashMap<>();
    List<String> keys = ids.stream().map(UUID::toString).toList();
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                Search.session(entities)
                    .search(Statement.class)
                    .select(
                        f ->
                            f.composite()
                                .from(
                                    f.field(StatementDocument.KEY, String.class),
                                    f.field(StatementDocument.UPDATED, Long.class))
                                .as(IndexedStatement::new))
                    .where(f -> f.terms().field(StatementDocument.KEY).matchingAny(keys))
                    .fetchHits(2 * PAGE))
        .forEach(document -> indexed.put(UUID.fromString(document.key), document.updated));
    return indexed;
  }

  private List<String> missingSubjects(List<String> slugs) {
    Set<String> indexed =
        new HashSet<>(
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        Search.session(entities)
                            .search(Subject.class)
                            .select(f -> f.field(SubjectDocument.SLUG, String.class))
                            .where(f -> f.terms().field(SubjectDocument.SLUG).matchingAny(slugs))
                            .fetchHits(2 * PAGE)));
    List<String> stored =
        jdbc.rows(
            Sql.of("select slug from subject where").then(Sql.in("slug", slugs)),
            row -> row.text(1));
    return stored.stream().filter(slug -> !indexed.contains(slug)).toList();
  }

  /**
   * How many more documents than items the index has of statements, or of subjects; 0 while others
   * write, so that the two cannot be counted at one moment.
   */
  public long surplus(EntityType type) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      awaitIndex();
      long seq = latest.seq();
      long surplus = surplusNow(type);
      if (surplus == 0 || state.seq() == seq && latest.seq() == seq) {
        return surplus;
      }
    }
    return 0;
  }

  private long surplusNow(EntityType type) {
    boolean isStatement = type == EntityType.STATEMENT;
    Class<?> entity = isStatement ? Statement.class : Subject.class;
    long documents =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Search.session(entities)
                        .search(entity)
                        .where(f -> f.matchAll())
                        .fetchTotalHitCount());
    long items =
        jdbc.rows(
                Sql.of("select count(*) from " + (isStatement ? "statement" : "subject")),
                row -> row.integer(1))
            .get(0);
    return documents - items;
  }
}
