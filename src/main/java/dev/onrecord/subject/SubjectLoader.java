package dev.onrecord.subject;

import dev.onrecord.item.ConsistentReader;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.sql.KeyQuery;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Loads subjects of a type with their names, links and parts. */
final class SubjectLoader<E extends Subject, V extends ItemView> {

  private static final String VERSIONS =
      "select s.slug, s.version from Subject s where s.slug in :keys";

  private final SubjectKind<E, ?> kind;
  private final Function<E, V> view;
  private final EntityManager entities;
  private final ConsistentReader consistent;

  SubjectLoader(
      SubjectKind<E, ?> kind,
      Function<E, V> view,
      EntityManager entities,
      ConsistentReader consistent) {
    this.kind = kind;
    this.view = view;
    this.entities = entities;
    this.consistent = consistent;
  }

  /** The views of subjects, in the order of the slugs; missing ones are left out. */
  List<V> views(List<String> slugs) {
    Map<String, V> found = consistent.read(slugs, this::load, VERSIONS);
    return slugs.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Map<String, V> load(List<String> slugs) {
    Map<String, V> views = new HashMap<>();
    whole(slugs).forEach(subject -> views.put(subject.slug, view.apply(subject)));
    return views;
  }

  private List<E> whole(List<String> slugs) {
    List<E> subjects = fetch("left join fetch s.aliases", slugs);
    fetch("left join fetch s.links", slugs);
    kind.parts().forEach(part -> fetch(part, slugs));
    return subjects;
  }

  /**
   * Loads and locks subjects until the transaction ends.
   *
   * @param slugs sorted, so that all writers lock in one order
   */
  List<E> lock(List<String> slugs) {
    return KeyQuery.lock(
        entities,
        "from %s s where s.slug in :keys order by s.slug".formatted(kind.entity().getSimpleName()),
        kind.entity(),
        slugs,
        this::whole);
  }

  /** Runs one query per kind of part, for all subjects. */
  private List<E> fetch(String parts, List<String> slugs) {
    return KeyQuery.of(
            entities,
            "from %s s %s where s.slug in :keys".formatted(kind.entity().getSimpleName(), parts),
            kind.entity(),
            slugs)
        .getResultList();
  }
}
