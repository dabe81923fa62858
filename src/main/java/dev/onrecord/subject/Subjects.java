package dev.onrecord.subject;

import dev.onrecord.change.Action;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.Records;
import dev.onrecord.platform.Asked;
import dev.onrecord.platform.ItemView;
import dev.onrecord.platform.KeyQuery;
import dev.onrecord.platform.ListQuery;
import dev.onrecord.platform.ListView;
import dev.onrecord.platform.Lists;
import dev.onrecord.platform.Moved;
import dev.onrecord.platform.Page;
import dev.onrecord.platform.Pages;
import dev.onrecord.platform.Precondition;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Replies;
import dev.onrecord.platform.Sql;
import dev.onrecord.platform.State;
import dev.onrecord.platform.WholeReads;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What people, organizations, AI models and topics have in common.
 *
 * @param <E> the entity
 * @param <F> the same in the import format
 * @param <V> the same as GET shows it
 */
public abstract class Subjects<E extends Subject, F extends SubjectForm, V extends ItemView>
    extends Records<E, F, V> {

  @Inject Pages pages;
  @Inject Names nameTable;
  @Inject WholeReads whole;
  @Inject @Any Instance<SubjectReferences> referrers;

  private static final String VERSIONS =
      "select s.slug, s.version from Subject s where s.slug in :keys";

  private static final Pages.Listed<String> LISTED =
      new Pages.Listed<>("subject s", "s.slug", String.class, slug -> slug);

  /** How many items are loaded together where a merge edits them. */
  private static final int HELD = 200;

  /** The most items that one merge edits: more would hold up everybody else. */
  private static final long MOST_MOVED = 10_000;

  private static final int MOST_PARTS = 50;

  private final SubjectType type;
  private final Class<E> entity;
  private final List<String> ownParts;

  /**
   * What all subjects of one type share.
   *
   * @param ownParts how HQL fetches what only this type refers to, a query each
   */
  protected Subjects(SubjectType type, Class<E> entity, Class<F> form, String... ownParts) {
    super(form);
    this.ownParts = List.of(ownParts);
    this.type = type;
    this.entity = entity;
  }

  /** A new entity with nothing in it. */
  protected abstract E blank();

  /** Puts what only this type of subject has into the entity. */
  protected abstract void fillOwn(E subject, F form);

  /**
   * The list, in the order of slugs.
   *
   * @param filter what else the query demands, found out only if the client does not have the list
   * @param view makes the reply of a page
   */
  @Transactional
  public <L extends ListView> RestResponse<L> list(
      HttpHeaders headers,
      UriInfo uri,
      ListQuery query,
      Supplier<NameFilter> filter,
      BiFunction<Page<V>, List<Resolved>, L> view) {
    Asked asked = Asked.of(uri);
    return replies.list(
        headers,
        asked,
        MediaType.APPLICATION_JSON,
        State.of(latest::state),
        () -> {
          NameFilter named = filter.get();
          return view.apply(page(asked, query, named.where()), named.resolved());
        });
  }

  private Page<V> page(Asked asked, ListQuery query, List<Sql> demands) {
    List<Sql> where = new ArrayList<>();
    where.add(Sql.of("s.type = ?", type.name()));
    where.addAll(demands);
    NameKey.searched(query.q).forEach(word -> where.add(nameBeginning(word)));
    return pages.page(LISTED, asked, query, where, this::views);
  }

  /** A subject's names, links and parts are read beside its row. */
  @Override
  @Transactional
  protected Optional<V> shown(String slug) {
    return views(List.of(slug)).stream().findFirst();
  }

  private List<V> views(List<String> slugs) {
    Map<String, V> found = whole.read(slugs, this::load, VERSIONS);
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
   * The subjects with the given slugs, whole, and held until the transaction ends.
   *
   * @param slugs in their order, so that all hold them in one order
   */
  protected List<E> hold(List<String> slugs) {
    List<E> held = new ArrayList<>();
    for (List<String> some : Lists.parts(slugs, HELD)) {
      KeyQuery.of(
              entities,
              "from %s s where s.slug in :keys order by s.slug".formatted(entity.getSimpleName()),
              entity,
              some)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
      held.addAll(loadWhole(some));
    }
    return held;
  }

  /** One query for each kind of part, however many subjects. */
  private List<E> fetch(String parts, List<String> slugs) {
    return KeyQuery.of(
            entities,
            "from %s s %s where s.slug in :keys".formatted(entity.getSimpleName(), parts),
            entity,
            slugs)
        .getResultList();
  }

  /** What a parameter demands that names another subject, such as the organization of people. */
  protected NameFilter named(String parameter, String value, SubjectType demanded, String where) {
    if (value == null) {
      return NameFilter.NONE;
    }
    Names.Meaning meaning = nameTable.resolve(parameter, value, Set.of(demanded));
    return new NameFilter(
        List.of(Sql.of(where, meaning.id())), List.of(Resolved.of(parameter, value, meaning)));
  }

  /** Makes a subject one with another of its type, which everything refers to from then on. */
  public RestResponse<V> merge(String slug, MergeForm form, String ifMatch) {
    forms.check(form);
    ChangeLog.Written<V> kept =
        log.write(changes -> merge(slug, form, ifMatch, changes), this::view);
    return Replies.replaced(kept.view(), kept.labelSeq());
  }

  private E merge(String slug, MergeForm form, String ifMatch, Changes changes) {
    E gone = find(slug);
    if (gone == null) {
      throw missing(slug);
    }
    SubjectMerge merge = merge(gone, form);
    checkMovable(gone);
    // What refers to a subject is held before the subject, by everybody. What comes to refer to it
    // meanwhile keeps its row from being deleted, and then all of this is run again.
    referrers.forEach(referrer -> referrer.hold(gone));
    Stream.of(gone.slug, merge.kept().slug).sorted().forEach(this::hold);
    Precondition.of(ifMatch, form.version()).check(gone.version);
    return merge(merge, changes);
  }

  /** Makes two subjects one that are held. */
  private E merge(SubjectMerge merge, Changes changes) {
    E gone = entity.cast(merge.gone());
    E kept = entity.cast(merge.kept());
    referrers.forEach(referrer -> referrer.move(merge, changes));
    edit(kept, changes, () -> unite(kept, gone));
    MergedSubject merged = MergedSubject.of(gone, kept);
    merged.persist();
    gone.delete();
    changes.add(Action.MERGED, type(), gone.slug, merged.form(), true);
    return kept;
  }

  /**
   * Lets a slug lead to another subject, as an import brings it: what is still there under the slug
   * is merged.
   */
  public Taken take(MergedForm form, Changes changes) {
    forms.check(form);
    Subject kept =
        SubjectLookup.find("mergedInto", new SubjectSlug(form.mergedInto()), Set.of(type));
    MergedSubject there = MergedSubject.findById(form.slug());
    if (there != null && kept.equals(Subject.byFormerSlug(form.slug()))) {
      return Taken.UNCHANGED;
    }
    if (there != null) {
      throw Problem.field("slug", "is merged already, into " + there.mergedInto);
    }
    if (find(form.slug()) == null) {
      redirect(form, kept, changes);
      return Taken.CREATED;
    }
    merge(form.slug(), new MergeForm(new SubjectSlug(kept.slug), null, null), "*", changes);
    return Taken.UPDATED;
  }

  private void redirect(MergedForm form, Subject kept, Changes changes) {
    Subject other = Subject.bySlug(form.slug());
    if (other != null) {
      throw taken(form.slug(), other);
    }
    hold(kept.slug);
    kept.names.add(new SubjectName(form.slug(), NameKind.SLUG));
    MergedSubject merged = MergedSubject.of(form);
    merged.persist();
    changes.add(Action.MERGED, type(), form.slug(), merged.form(), false);
  }

  private SubjectMerge merge(E gone, MergeForm form) {
    Subject kept = SubjectLookup.find("into", form.into(), Set.of(type));
    if (kept.equals(gone)) {
      throw Problem.field("into", "is the subject itself");
    }
    if (form.stanceOf() == null) {
      return new SubjectMerge(gone, kept, null);
    }
    return Stream.of(gone, kept)
        .filter(subject -> subject.slug.equals(form.stanceOf().slug()))
        .map(subject -> new SubjectMerge(gone, kept, subject))
        .findFirst()
        .orElseThrow(
            () -> Problem.field("stanceOf", "must be %s or %s".formatted(gone.slug, kept.slug)));
  }

  private void checkMovable(E gone) {
    Map<String, Long> counts = new TreeMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(gone)));
    if (counts.values().stream().mapToLong(Long::longValue).sum() > MOST_MOVED) {
      throw tooMuch("more than %d items refer to %s".formatted(MOST_MOVED, gone.slug))
          .with("references", counts);
    }
  }

  /** The problem of two that together are more than one may be. */
  protected static Problem tooMuch(String why) {
    return new Problem(
        ProblemType.MERGE_TOO_LARGE, "There is too much to merge: %s.".formatted(why));
  }

  private void unite(E kept, E gone) {
    Set<String> known = new HashSet<>(Set.of(NameKey.of(kept.name)));
    kept.aliases.forEach(alias -> known.add(NameKey.of(alias)));
    Stream.concat(Stream.of(gone.name), gone.aliases.stream())
        .filter(name -> known.add(NameKey.of(name)))
        .forEach(kept.aliases::add);
    gone.links.stream().filter(link -> !kept.links.contains(link)).forEach(kept.links::add);
    if (kept.aliases.size() > MOST_PARTS || kept.links.size() > MOST_PARTS) {
      throw tooMuch("together they have more than %d aliases or links".formatted(MOST_PARTS));
    }
    kept.description = kept.description == null ? gone.description : kept.description;
    kept.wikidataId = kept.wikidataId == null ? gone.wikidataId : kept.wikidataId;
    uniteOwn(kept, gone);
    kept.syncNames();
    gone.slugs().forEach(kept.names::add);
  }

  /** Takes over what only this type of subject has, where the one that is kept has none. */
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
  protected void holdAll(Set<String> slugs) {
    hold(slugs.stream().sorted().toList());
  }

  /** A name makes the same slug each time. */
  @Override
  protected E same(F form, Changes changes) {
    return known(form.slug() == null ? newAddress(form) : form.slug(), changes);
  }

  @Override
  protected E there(String slug) {
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
      throw Problem.field(
          "slug", "is needed: the name has no letter or digit that a slug could be made of");
    }
    return slug;
  }

  @Override
  protected E blank(String slug) {
    // A slug is unique over subjects of all types, and the log counts those of one.
    Subject other = Subject.bySlug(slug);
    if (other == null) {
      // In this order: who is merged meanwhile is found in one of the two.
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

  private static Problem taken(String slug, Subject by) {
    return Problem.field(ProblemType.SLUG_TAKEN, "slug", "is taken: " + slug)
        .with("existing", by.type().path(by.slug));
  }

  /** A slug that was merged away leads to the subject that is left. */
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
    Lists.replace(subject.aliases, Lists.orEmpty(form.aliases()));
    subject.description = form.description();
    subject.wikidataId = form.wikidataId();
    Lists.replace(subject.links, Lists.orEmpty(form.links()));
    subject.syncNames();
  }

  private static void checkNames(SubjectForm form) {
    if (NameKey.of(form.name()).isEmpty()) {
      throw Problem.field("name", "must have a letter or a digit");
    }
    List<String> aliases = Lists.orEmpty(form.aliases());
    for (int i = 0; i < aliases.size(); i++) {
      if (NameKey.of(aliases.get(i)).isEmpty()) {
        throw Problem.field("aliases[%d]".formatted(i), "must have a letter or a digit");
      }
    }
  }

  @Override
  protected boolean altersOthers(E subject, F before, F after) {
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
