package dev.onrecord.subject;

import dev.onrecord.change.Changes;
import dev.onrecord.item.Addresses;
import dev.onrecord.item.InUse;
import dev.onrecord.item.ItemRules;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.problem.Moved;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.subject.name.NameKey;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How subjects of a type are addressed, by slug, and edited. */
final class SubjectRules<E extends Subject, F extends SubjectForm>
    implements Addresses<E, F>, ItemRules<E, F> {

  private final SubjectKind<E, F> kind;
  private final SubjectMapper<E, F, ?> mapper;
  private final Iterable<SubjectReferences> referrers;
  private final EntityManager entities;

  SubjectRules(
      SubjectKind<E, F> kind,
      SubjectMapper<E, F, ?> mapper,
      Iterable<SubjectReferences> referrers,
      EntityManager entities) {
    this.kind = kind;
    this.mapper = mapper;
    this.referrers = referrers;
    this.entities = entities;
  }

  @Override
  public String of(F form) {
    return form.slug();
  }

  /** Slugs match exactly (ADR 4). */
  @Override
  public String canonical(String address) {
    return address;
  }

  /** The same name always gives the same slug. */
  @Override
  public String next(F form) {
    checkNames(form);
    String slug = Slug.of(form.name());
    if (slug == null) {
      throw Problem.field(
          "slug", "is required: the name has no Latin letter or digit to derive one from");
    }
    return slug;
  }

  @Override
  public E find(String slug) {
    return entities
        .createQuery(
            "from %s s where s.slug = :slug".formatted(kind.entity().getSimpleName()),
            kind.entity())
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public E blank(String slug, boolean isUsed) {
    // Slugs are unique across all types, while the log counts those of one.
    Subject other = Subject.bySlug(slug);
    if (other == null) {
      // In this order: a subject merged meanwhile is found by one of the two.
      other = Subject.byFormerSlug(slug);
    }
    if (other != null) {
      throw taken(slug, other);
    }
    E subject = kind.blank().get();
    subject.slug = slug;
    return subject;
  }

  private static void checkNoRedirect(String slug) {
    Subject kept = Subject.byFormerSlug(slug);
    if (kept != null) {
      throw taken(slug, kept);
    }
  }

  static Problem taken(String slug, Subject by) {
    return Problem.field(ProblemType.SLUG_TAKEN, "slug", "is taken: " + slug)
        .with("existing", by.type().path(by.slug));
  }

  /** The slug of a merged subject redirects to the one kept. */
  @Override
  public Optional<RuntimeException> moved(String slug) {
    SubjectType type = kind.type();
    return Optional.ofNullable(kind.cast(Subject.byFormerSlug(slug)))
        .map(kept -> new Moved(type.path(slug), type.path(kept.slug)));
  }

  @Override
  public void fill(E subject, F form, Changes changes) {
    if (form.slug() != null && !form.slug().equals(subject.slug)) {
      throw Problem.field("slug", "never changes after creation; it is " + subject.slug);
    }
    checkNames(form);
    if (!subject.isPersistent()) {
      changes.checkUnderClock(() -> checkNoRedirect(subject.slug));
    }
    mapper.fill(subject, form);
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
  public F form(E subject) {
    return mapper.form(subject);
  }

  @Override
  public boolean affectsEmbedded(E subject, F before, F after) {
    return mapper.affectsEmbedded(before, after);
  }

  @Override
  public void checkDeletable(E subject) {
    Map<String, Long> counts = new HashMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(subject)));
    counts.put("mergedSlugs", subject.slugs().count() - 1);
    InUse.check(subject.slug, counts);
  }
}
