package dev.onrecord.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.KeyQuery;
import dev.onrecord.platform.Utf8Json;
import dev.onrecord.platform.WholeReads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The views of statements, each rendered once for its version and for the newest edit that can
 * alter what it embeds. A renamed subject thus shows at once in all of its statements, without
 * touching them.
 */
@ApplicationScoped
class Rendering {

  /** What an entry takes beside its JSON, roughly, in bytes. */
  private static final int OVERHEAD = 250;

  private static final String VERSIONS =
      "select s.id, s.version from Statement s where s.id in :keys";

  private final Cache<Key, RenderedStatement> cache;
  private final EntityManager entities;
  private final ObjectMapper json;
  private final LatestSeq latest;
  private final WholeReads whole;

  Rendering(
      EntityManager entities,
      ObjectMapper json,
      LatestSeq latest,
      WholeReads whole,
      Caches caches) {
    this.entities = entities;
    this.json = json;
    this.latest = latest;
    this.whole = whole;
    this.cache =
        caches.bounded(
            "onrecord.cache.statements",
            (Key key, RenderedStatement value) -> OVERHEAD + value.json().length());
  }

  /** One version of a statement. */
  record Version(UUID id, int version) {}

  private record Key(UUID id, int version, long labelSeq) {}

  /** The views of the given versions, in that order. What was deleted meanwhile is left out. */
  List<RenderedStatement> of(List<Version> versions) {
    long labelSeq = latest.labelSeq();
    Map<UUID, RenderedStatement> found = new HashMap<>();
    List<UUID> missing = new ArrayList<>();
    for (Version version : versions) {
      RenderedStatement cached = cache.getIfPresent(new Key(version.id, version.version, labelSeq));
      if (cached == null) {
        missing.add(version.id);
      } else {
        found.put(version.id, cached);
      }
    }
    if (!missing.isEmpty()) {
      // A transaction only where something is missing: most pages need none.
      for (RenderedStatement rendered : load(missing)) {
        cache.put(new Key(rendered.id(), rendered.version(), labelSeq), rendered);
        found.put(rendered.id(), rendered);
      }
    }
    return versions.stream()
        .map(version -> found.get(version.id))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The view of a statement that is in memory anyway, as after a write. */
  RenderedStatement render(Statement statement) {
    StatementView view = StatementView.of(statement);
    try {
      return new RenderedStatement(
          statement.id, statement.version, new Utf8Json(json.writeValueAsBytes(view)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every view can be written as JSON", e);
    }
  }

  private Collection<RenderedStatement> load(List<UUID> ids) {
    return QuarkusTransaction.requiringNew()
        .call(() -> whole.read(ids, this::read, VERSIONS).values());
  }

  /**
   * Three queries, however many statements: one for each collection, joined with what it refers to.
   */
  private Map<UUID, RenderedStatement> read(List<UUID> ids) {
    List<Statement> statements =
        fetch(
            "from Statement s join fetch s.speaker left join fetch s.replySpeaker left join fetch s.replyTo"
                + " where s.id in :keys",
            ids);
    fetch(
        "from Statement s left join fetch s.about a left join fetch a.subject where s.id in :keys",
        ids);
    fetch(
        "from Statement s left join fetch s.appearances p left join fetch p.source o left join fetch o.publisher"
            + " where s.id in :keys",
        ids);
    Map<UUID, RenderedStatement> rendered = new HashMap<>();
    statements.forEach(statement -> rendered.put(statement.id, render(statement)));
    return rendered;
  }

  private List<Statement> fetch(String query, List<UUID> ids) {
    return KeyQuery.of(entities, query, Statement.class, ids)
        .setHint("org.hibernate.readOnly", true)
        .getResultList();
  }
}
