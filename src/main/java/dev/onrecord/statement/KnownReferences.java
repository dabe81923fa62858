package dev.onrecord.statement;

import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.source.Source;
import dev.onrecord.subject.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Caches the subjects and sources that new statements refer to, detached, until any subject or
 * source is edited. One may be gone nevertheless: the database checks that when the reference is
 * written.
 */
@ApplicationScoped
class KnownReferences {

  /** The approximate size of a detached subject or source, in bytes. */
  private static final int WEIGHT = 3_000;

  private final VersionedCache<Object, Object> cache;
  private final EntityManager entities;
  private final LatestSeq latest;
  private final AtomicLong edits = new AtomicLong();

  KnownReferences(Caches caches, EntityManager entities, LatestSeq latest) {
    this.entities = entities;
    this.latest = latest;
    cache = caches.bounded("references", (key, value) -> WEIGHT);
  }

  void countEdits(@Observes CommitEvent commit) {
    boolean isEdit =
        commit.items().stream()
            .anyMatch(item -> item.type() != EntityType.STATEMENT && item.isEdit());
    if (isEdit) {
      edits.incrementAndGet();
    }
  }

  /** The subjects with the given slugs, by slug. Those that do not exist are missing. */
  Map<String, Subject> subjects(Collection<String> slugs) {
    return found(
        slugs, "from Subject s where s.slug in :keys", Subject.class, subject -> subject.slug);
  }

  /** The sources with the given ids, by id. Those that do not exist are missing. */
  Map<UUID, Source> sources(Collection<UUID> ids) {
    return found(
        ids,
        "from Source s left join fetch s.publisher where s.id in :keys",
        Source.class,
        source -> source.id);
  }

  private <K, E> Map<K, E> found(
      Collection<K> keys, String query, Class<E> type, Function<E, K> key) {
    Map<K, E> found = new HashMap<>();
    cache
        .getAll(List.copyOf(keys), each -> version(), missing -> load(missing, query, type, key))
        .values()
        .forEach(value -> found.put(key.apply(type.cast(value)), type.cast(value)));
    return found;
  }

  /** Both numbers only grow, so their sum changes with either. */
  private long version() {
    return latest.labelSeq() + edits.get();
  }

  private <K, E> Map<Object, Object> load(
      Collection<Object> keys, String query, Class<E> type, Function<E, K> key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                KeyQuery.of(entities, query, type, List.copyOf(keys)).getResultList().stream()
                    .collect(Collectors.toMap(key, Function.identity())));
  }
}
