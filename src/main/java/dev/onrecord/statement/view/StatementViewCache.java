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
 * The views of statements, each rendered once until it is edited, or something is that it may
 * embed. A renamed subject thus shows at once in all of its statements, without touching them.
 */
@ApplicationScoped
public class StatementViewCache {

  /** What an entry takes beside its JSON, roughly, in bytes. */
  private static final int OVERHEAD = 250;

  private final Cache<UUID, Kept> cache;

  /**
   * How often statements were edited, counted together for those whose ids share a place: a view
   * that was read before an edit is not kept after it.
   */
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
      Cache<UUID, Kept> cache) {
    this.views = views;
    this.json = json;
    this.newestLabelSeq = newestLabelSeq;
    this.cache = cache;
  }

  /** A view, and the newest edit, as known before, that can alter what it embeds. */
  record Kept(RenderedStatement statement, long labelSeq) {}

  /** The approximate size of an entry in bytes. */
  static int weight(UUID id, Kept kept) {
    return OVERHEAD + kept.statement.json().length();
  }

  /**
   * The views of statements, in that order. What was deleted meanwhile is left out. Not for a
   * transaction that writes, whose edits nobody else may be shown yet.
   */
  public List<RenderedStatement> of(List<UUID> ids) {
    long labelSeq = newestLabelSeq.getAsLong();
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

  void forget(@Observes CommitEvent commit) {
    commit
        .of(EntityType.STATEMENT)
        .map(UUID::fromString)
        .forEach(
            id -> {
              edits.incrementAndGet(place(id));
              cache.invalidate(id);
            });
  }

  /** The view of a statement as the transaction has it that is writing it. */
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
