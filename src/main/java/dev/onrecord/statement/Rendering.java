package dev.onrecord.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.change.Committed;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.KeyQuery;
import dev.onrecord.platform.Utf8Json;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * The views of statements, each rendered once until it is edited, or something is that it may
 * embed. A renamed subject thus shows at once in all of its statements, without touching them.
 */
@ApplicationScoped
class Rendering {

  /** What an entry takes beside its JSON, roughly, in bytes. */
  private static final int OVERHEAD = 250;

  /** One query, so that what is read of a statement is of one moment. */
  static final String WHOLE =
      "from Statement s join fetch s.speaker left join fetch s.replySpeaker left join fetch s.replyTo"
          + " left join fetch s.about a left join fetch a.subject"
          + " left join fetch s.appearances p left join fetch p.source o left join fetch o.publisher"
          + " where s.id in :keys";

  private final Cache<UUID, Kept> cache;

  /**
   * How often statements were edited, counted together for those whose ids share a place: a view
   * that was read before an edit is not kept after it.
   */
  private final AtomicLongArray edits = new AtomicLongArray(1 << 12);

  private final EntityManager entities;
  private final ObjectMapper json;
  private final LatestSeq latest;

  Rendering(EntityManager entities, ObjectMapper json, LatestSeq latest, Caches caches) {
    this.entities = entities;
    this.json = json;
    this.latest = latest;
    this.cache =
        caches.bounded(
            "statements", (UUID id, Kept kept) -> OVERHEAD + kept.statement.json().length());
  }

  /** A view, and the newest edit, as known before, that can alter what it embeds. */
  private record Kept(RenderedStatement statement, long labelSeq) {}

  /** The views of statements, in that order. What was deleted meanwhile is left out. */
  List<RenderedStatement> of(List<UUID> ids) {
    long labelSeq = latest.labelSeq();
    Map<UUID, RenderedStatement> found = new HashMap<>();
    Map<UUID, Long> missing = new HashMap<>();
    for (UUID id : ids) {
      Kept kept = cache.getIfPresent(id);
      if (kept != null && kept.labelSeq == labelSeq) {
        found.put(id, kept.statement);
      } else {
        missing.put(id, edits.get(place(id)));
      }
    }
    if (!missing.isEmpty()) {
      // A transaction only where something is missing: most pages need none.
      for (RenderedStatement loaded : load(missing.keySet())) {
        keep(new Kept(loaded, labelSeq), missing.get(loaded.id()));
        found.put(loaded.id(), loaded);
      }
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private int place(UUID id) {
    return id.hashCode() & (edits.length() - 1);
  }

  private void keep(Kept loaded, long editsBefore) {
    cache
        .asMap()
        .compute(
            loaded.statement.id(),
            (id, there) -> edits.get(place(id)) == editsBefore ? loaded : there);
  }

  void forget(@Observes Committed committed) {
    committed
        .of(EntityType.STATEMENT)
        .map(UUID::fromString)
        .forEach(
            id -> {
              edits.incrementAndGet(place(id));
              cache.invalidate(id);
            });
  }

  /** The view of a statement that is in memory anyway, as after a write. */
  RenderedStatement render(Statement statement) {
    StatementView view = StatementView.of(statement);
    try {
      return new RenderedStatement(
          statement.id,
          statement.version,
          statement.status == Status.DRAFT,
          new Utf8Json(json.writeValueAsBytes(view)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every view can be written as JSON", e);
    }
  }

  private List<RenderedStatement> load(Collection<UUID> ids) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              // Nothing is written here, so nothing need be looked through for what to write.
              entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
              return KeyQuery.of(entities, WHOLE, Statement.class, List.copyOf(ids))
                  .setHint("org.hibernate.readOnly", true)
                  // Not as a stream, which would show a statement before all of its rows are
                  // read.
                  .getResultList()
                  .stream()
                  .map(this::render)
                  .toList();
            });
  }
}
