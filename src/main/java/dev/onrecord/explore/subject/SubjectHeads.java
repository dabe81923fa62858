package dev.onrecord.explore.subject;

import dev.onrecord.change.EntityType;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.problem.Moved;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads and caches the heads of pages: each takes several queries and a transaction. */
@Singleton
class SubjectHeads {

  /** The approximate sizes of a head without its texts, and of a link or role, in bytes. */
  private static final int WEIGHT = 1_000;

  private static final int LINK_WEIGHT = 500;

  private final Map<EntityType, SubjectService<?, ?, ?>> subjects = new EnumMap<>(EntityType.class);
  private final LatestSeq latest;
  private final VersionedCache<Key, SubjectHead> cache;

  private record Key(SubjectType type, String slug) {}

  SubjectHeads(@All List<SubjectService<?, ?, ?>> subjects, LatestSeq latest, Caches caches) {
    subjects.forEach(service -> this.subjects.put(service.type(), service));
    this.latest = latest;
    this.cache = caches.bounded("heads", (key, head) -> weight(head));
  }

  private static int weight(SubjectHead head) {
    int characters =
        head.knownAs().length() + length(head.description()) + length(head.proposition());
    return WEIGHT + 2 * characters + LINK_WEIGHT * (head.links().size() + head.roles().size());
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  /** The head of a subject; the page of a merged one redirects to the page of the other. */
  SubjectHead of(SubjectType type, String slug) {
    return cache.get(new Key(type, slug), latest::state, this::load);
  }

  private SubjectHead load(Key key) {
    try {
      return SubjectHead.of(service(key.type).items().view(key.slug));
    } catch (Moved moved) {
      throw moved.under(PageUrls.ROOT);
    }
  }

  SubjectService<?, ?, ?> service(SubjectType type) {
    return subjects.get(type.entityType());
  }
}
