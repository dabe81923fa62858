package dev.onrecord.statement.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Caches rendered statements by id until they, or what they embed, are edited. A renamed subject
 * thus shows at once in all its statements without touching them.
 */
@ApplicationScoped
public class StatementViewCache {

  /** The approximate size of an entry without its JSON, in bytes. */
  private static final int OVERHEAD = 250;

  private final Cache<UUID, Entry> cache;

  /** Edit counters by hash of the id: a view read before an edit is not cached after it. */
  private final AtomicLongArray edits = new AtomicLongArray(1 << 12);

  private final Function<Collection<UUID>, Collection<StatementView>> views;
  private final ObjectMapper json;
  private final LongSupplier newestLabelSeq;

  @Inject
  StatementViewCache(StatementViews views, ObjectMapper json, LatestSeq latest, Caches caches) {
    this(
        views::of,
        json,
        latest::labelSeq,
        caches.bounded("statements", StatementViewCache::weight));
  }

  /**
   * For tests, which need neither a database nor a log.
   *
   * @param views reads the views of the statements that exist, in any order
   * @param newestLabelSeq the newest edit that affects how other items render
   */
  StatementViewCache(
      Function<Collection<UUID>, Collection<StatementView>> views,
      ObjectMapper json,
      LongSupplier newestLabelSeq,
      Cache<UUID, Entry> cache) {
    this.views = views;
    this.json = json;
    this.newestLabelSeq = newestLabelSeq;
    this.cache = cache;
  }

  /**
   * A cached view, with the newest edit, as known before it was read, that can change what it
   * embeds.
   */
  record Entry(RenderedStatement statement, long labelSeq) {}

  /** The approximate size of an entry in bytes. */
  static int weight(UUID id, Entry entry) {
    return OVERHEAD + entry.statement.json().length();
  }

  /**
   * The views of statements, in the order of the ids. Deleted statements are left out. Must not be
   * called in a transaction that writes, whose edits nobody else may see yet.
   */
  public List<RenderedStatement> of(List<UUID> ids) {
    long labelSeq = newestLabelSeq.getAsLong();
    Map<UUID, RenderedStatement> found = new HashMap<>();
    Map<UUID, Long> missing = new HashMap<>();
    for (UUID id : ids) {
      Entry entry = cache.getIfPresent(id);
      if (entry != null && entry.labelSeq == labelSeq) {
        found.put(id, entry.statement);
      } else {
        missing.put(id, edits.get(slot(id)));
      }
    }
    if (!missing.isEmpty()) {
      for (RenderedStatement loaded : load(missing.keySet())) {
        store(new Entry(loaded, labelSeq), missing.get(loaded.id()));
        found.put(loaded.id(), loaded);
      }
    }
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private int slot(UUID id) {
    return id.hashCode() & (edits.length() - 1);
  }

  private void store(Entry loaded, long editsBefore) {
    cache
        .asMap()
        .compute(
            loaded.statement.id(),
            (id, current) -> edits.get(slot(id)) == editsBefore ? loaded : current);
  }

  void evict(@Observes CommitEvent commit) {
    commit
        .of(EntityType.STATEMENT)
        .map(UUID::fromString)
        .forEach(
            id -> {
              edits.incrementAndGet(slot(id));
              cache.invalidate(id);
            });
  }

  /** Renders a statement as the current writing transaction sees it, without caching. */
  public RenderedStatement written(Statement statement) {
    return load(List.of(statement.id)).get(0);
  }

  private List<RenderedStatement> load(Collection<UUID> ids) {
    return views.apply(ids).stream().map(this::render).toList();
  }

  private RenderedStatement render(StatementView view) {
    try {
      return new RenderedStatement(
          view.id(),
          view.version(),
          view.status() == Status.DRAFT,
          new Utf8Json(json.writeValueAsBytes(view)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every view can be written as JSON", e);
    }
  }
}
