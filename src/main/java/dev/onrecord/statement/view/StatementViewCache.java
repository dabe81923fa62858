package dev.onrecord.statement.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.CommitEvent;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.json.Utf8Json;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Caches rendered statements by id until they, or what they embed, are edited. A renamed subject
 * thus shows at once in all its statements without touching them.
 */
@ApplicationScoped
public class StatementViewCache {

  /** The approximate size of an entry without its JSON, in bytes. */
  private static final int OVERHEAD = 250;

  private final VersionedCache<UUID, RenderedStatement> cache;

  /** Edits by hash of the id. An edit also outdates the cached statements of the same hash. */
  private final AtomicIntegerArray edits = new AtomicIntegerArray(1 << 16);

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
      VersionedCache<UUID, RenderedStatement> cache) {
    this.views = views;
    this.json = json;
    this.newestLabelSeq = newestLabelSeq;
    this.cache = cache;
  }

  /** The approximate size of an entry in bytes. */
  static int weight(UUID id, RenderedStatement statement) {
    return OVERHEAD + statement.json().length();
  }

  /**
   * The views of statements, in the order of the ids. Deleted statements are left out. Must not be
   * called in a transaction that writes, whose edits nobody else may see yet.
   */
  public List<RenderedStatement> of(List<UUID> ids) {
    Map<UUID, RenderedStatement> found = cache.getAll(ids, this::version, this::load);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Both numbers only grow, so their sum changes with either. */
  private long version(UUID id) {
    return newestLabelSeq.getAsLong() + edits.get(slot(id));
  }

  private int slot(UUID id) {
    return id.hashCode() & (edits.length() - 1);
  }

  void countEdits(@Observes CommitEvent commit) {
    commit
        .edited(EntityType.STATEMENT)
        .map(UUID::fromString)
        .forEach(id -> edits.incrementAndGet(slot(id)));
  }

  /** Renders a statement as the current writing transaction sees it, without caching. */
  public RenderedStatement written(Statement statement) {
    return load(List.of(statement.id)).get(statement.id);
  }

  /** Renders a new statement that replies to no other one, without a query. */
  public RenderedStatement rendered(Statement statement) {
    return render(WrittenView.of(statement));
  }

  private Map<UUID, RenderedStatement> load(Collection<UUID> ids) {
    return views.apply(ids).stream().collect(Collectors.toMap(StatementView::id, this::render));
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
