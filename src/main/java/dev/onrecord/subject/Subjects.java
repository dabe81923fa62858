package dev.onrecord.subject;

import dev.onrecord.platform.response.Written;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.page.Pages;
import dev.onrecord.platform.problem.Moved;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.platform.sql.Sql;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The service shared by people, organizations, AI models and topics.
 *
 * @param <E> the entity
 * @param <F> the form, in the import format
 * @param <V> the view that GET shows
 */
public abstract class Subjects<E extends Subject, F extends SubjectForm, V extends ItemView>
    extends ItemImporter<E, F, V> {

  @Inject Pages pages;
  @Inject Names nameTable;
  @Inject ConsistentReader consistent;
  @Inject SubjectMerges merges;
  @Inject @Any Instance<SubjectReferences> referrers;

  private static final String VERSIONS =
      "select s.slug, s.version from Subject s where s.slug in :keys";

  private static final Pages.Table<String> TABLE =
      new Pages.Table<>("subject s", "s.slug", String.class, slug -> slug);

  private final SubjectType type;
  private final Class<E> entity;
  private final List<String> ownParts;

  /**
   * @param ownParts one HQL fetch clause per association of this type
   */
  protected Subjects(SubjectType type, Class<E> entity, Class<F> form, String... ownParts) {
    super(form);
    this.ownParts = List.of(ownParts);
    this.type = type;
    this.entity = entity;
  }

  /** A new, empty entity. */
  protected abstract E blank();

  /** Fills the fields of this type of subject. */
  protected abstract void fillOwn(E subject, F form);

  /**
   * Lists subjects in the order of slugs.
   *
   * @param filter the conditions of other parameters
   */
  @Transactional
  public Page<V> list(CanonicalQuery canonical, ListQuery query, NameFilter filter) {
    List<Sql> where = new ArrayList<>();
    where.add(Sql.of("s.type = ?", type.name()));
    where.addAll(filter.where());
    NameKey.prefixes(query.q).forEach(word -> where.add(nameBeginning(word)));
    return pages.page(TABLE, canonical, query, where, this::views);
  }

  /** Reads a subject with its names, links and parts. */
  @Override
  @Transactional
  protected Optional<V> shown(String slug) {
    return views(List.of(slug)).stream().findFirst();
  }

  private List<V> views(List<String> slugs) {
    Map<String, V> found = consistent.read(slugs, this::load, VERSIONS);
    return slugs.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Map<String, V> load(List<String> slugs) {
    List<E> subjects = loadWhole(slugs);
    Map<String, V> views = new HashMap<>();
    subjects.forEach(subject -> views.put(subject.slug, view(subject)));
    return views;
  }

  private List<E> loadWhole(List<String> slugs) {
    List<E> subjects = fetch("left join fetch s.aliases", slugs);
    fetch("left join fetch s.links", slugs);
    ownParts.forEach(parts -> fetch(parts, slugs));
    return subjects;
  }

  /**
   * Loads and locks subjects until the transaction ends.
   *
   * @param slugs sorted, so that all writers lock in one order
   */
  protected List<E> lock(List<String> slugs) {
    return KeyQuery.lock(
        entities,
        "from %s s where s.slug in :keys order by s.slug".formatted(entity.getSimpleName()),
        entity,
        slugs,
        this::loadWhole);
  }

  /** Runs one query per kind of part, for all subjects. */
  private List<E> fetch(String parts, List<String> slugs) {
    return KeyQuery.of(
            entities,
            "from %s s %s where s.slug in :keys".formatted(entity.getSimpleName(), parts),
            entity,
            slugs)
        .getResultList();
  }

  /** The filter for a parameter that names another subject, such as the organization of people. */
  protected NameFilter named(String parameter, String value, SubjectType demanded, String where) {
    if (value == null) {
      return NameFilter.NONE;
    }
    Names.Meaning meaning = nameTable.resolve(parameter, value, Set.of(demanded));
    return new NameFilter(
        List.of(Sql.of(where, meaning.id())), List.of(Resolved.of(parameter, value, meaning)));
  }

  /** Merges a subject into another of its type. */
  public Written<V> merge(String slug, MergeForm form, String ifMatch) {
    forms.check(form);
    return write(changes -> merges.merge(this, slug, form, ifMatch, changes));
  }

  /** Imports a merged subject: its slug redirects. A subject that still has the slug is merged. */
  public UpsertResult upsert(MergedForm form, Changes changes) {
    return merges.upsert(this, forms.check(form), changes);
  }

  /** Copies fields of this type that the kept subject lacks. */
  protected abstract void uniteOwn(E kept, E gone);

  private static Sql nameBeginning(String word) {
    return Sql.of("exists (select 1 from subject_name n where n.subject_id = s.id and")
        .then(Names.startingWith(word))
        .then(")");
  }

  @Override
  public EntityType type() {
    return type.entityType();
  }

  SubjectType subjectType() {
    return type;
  }

  E cast(Subject subject) {
    return entity.cast(subject);
  }

  @Override
  protected String address(E subject) {
    return subject.slug;
  }

  @Override
  protected E find(String slug) {
    return entities
        .createQuery("from " + entity.getSimpleName() + " s where s.slug = :slug", entity)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  @Override
  protected void lockAll(Set<String> slugs) {
    lock(slugs.stream().sorted().toList());
  }

  /** The same name always gives the same slug. */
  @Override
  protected E existing(F form, Changes changes) {
    return known(form.slug() == null ? newAddress(form) : form.slug(), changes);
  }

  @Override
  protected E findInSession(String slug) {
    Subject subject = Subject.bySlug(slug);
    return entity.isInstance(subject) ? entity.cast(subject) : null;
  }

  @Override
  protected String address(F form) {
    return form.slug();
  }

  @Override
  protected String newAddress(F form) {
    checkNames(form);
    String slug = Slug.of(form.name());
    if (slug == null) {
      throw Problem.field("slug", "is required: the name has no letter or digit for a slug");
    }
    return slug;
  }

  @Override
  protected E blank(String slug) {
    // Slugs are unique across all types, while the log counts those of one.
    Subject other = Subject.bySlug(slug);
    if (other == null) {
      // In this order: a subject merged meanwhile is found by one of the two.
      other = Subject.byFormerSlug(slug);
    }
    if (other != null) {
      throw taken(slug, other);
    }
    E subject = blank();
    subject.slug = slug;
    return subject;
  }

  @Override
  protected Problem taken(Subject subject) {
    return taken(subject.slug, subject);
  }

  static Problem taken(String slug, Subject by) {
    return Problem.field(ProblemType.SLUG_TAKEN, "slug", "is taken: " + slug)
        .with("existing", by.type().path(by.slug));
  }

  /** The slug of a merged subject redirects to the one kept. */
  @Override
  public RuntimeException missing(String slug) {
    Subject left = Subject.byFormerSlug(slug);
    return entity.isInstance(left)
        ? new Moved(type.path(slug), type.path(left.slug))
        : super.missing(slug);
  }

  @Override
  protected void fill(E subject, F form, Changes changes) {
    if (form.slug() != null && !form.slug().equals(subject.slug)) {
      throw Problem.field("slug", "never changes after creation; it is " + subject.slug);
    }
    checkNames(form);
    fillOwn(subject, form);
    subject.name = form.name();
    EntityCollections.replace(subject.aliases, MissingLists.orEmpty(form.aliases()));
    subject.description = form.description();
    subject.wikidataId = form.wikidataId();
    EntityCollections.replace(subject.links, MissingLists.orEmpty(form.links()));
    subject.syncNames();
  }

  private static void checkNames(SubjectForm form) {
    if (NameKey.of(form.name()).isEmpty()) {
      throw Problem.field("name", "must have a letter or a digit");
    }
    List<String> aliases = MissingLists.orEmpty(form.aliases());
    for (int i = 0; i < aliases.size(); i++) {
      if (NameKey.of(aliases.get(i)).isEmpty()) {
        throw Problem.field("aliases[%d]".formatted(i), "must have a letter or a digit");
      }
    }
  }

  @Override
  protected boolean affectsEmbedded(E subject, F before, F after) {
    return !before.name().equals(after.name());
  }

  @Override
  protected Map<String, Long> references(E subject) {
    Map<String, Long> counts = new HashMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(subject)));
    counts.put("mergedSlugs", subject.slugs().count() - 1);
    return counts;
  }
}
