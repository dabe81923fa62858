package dev.onrecord.subject;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.subject.name.NameKey;
import dev.onrecord.subject.name.NameKind;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Merges one subject into another of the same type and moves all references. */
@Singleton
public class SubjectMerges {

  /** The most items that one merge edits, so that other writers are not blocked for long. */
  private static final long MAX_MOVED = 10_000;

  private static final int MAX_PARTS = 50;

  private final Instance<SubjectReferences> referrers;

  SubjectMerges(@Any Instance<SubjectReferences> referrers) {
    this.referrers = referrers;
  }

  /** The problem for a merge that is too large. */
  public static Problem tooLarge(String why) {
    return new Problem(ProblemType.MERGE_TOO_LARGE, "The merge is too large: %s.".formatted(why));
  }

  /** Merges the subject with a slug into another. */
  <E extends Subject> E merge(
      SubjectService<E, ?, ?> subjects,
      String slug,
      MergeForm form,
      String ifMatch,
      Changes changes) {
    E gone = subjects.writer().find(slug);
    if (gone == null) {
      throw subjects.writer().missing(slug);
    }
    SubjectMerge merge = merge(gone, form);
    checkMovable(gone);
    // All writers lock what refers to a subject before the subject. A reference added meanwhile
    // keeps the row from being deleted, and the merge runs again.
    referrers.forEach(referrer -> referrer.lock(gone));
    Stream.of(gone, subjects.kind().cast(merge.kept()))
        .sorted(Comparator.comparing(subject -> subject.slug))
        .forEach(subjects.writer()::lock);
    Precondition.of(ifMatch, form.version()).check(gone.version);
    return merge(subjects, merge, changes);
  }

  /** Merges two locked subjects. */
  private <E extends Subject> E merge(
      SubjectService<E, ?, ?> subjects, SubjectMerge merge, Changes changes) {
    E gone = subjects.kind().cast(merge.gone());
    E kept = subjects.kind().cast(merge.kept());
    referrers.forEach(referrer -> referrer.move(merge, changes));
    subjects.writer().edit(kept, changes, () -> unite(subjects, kept, gone));
    MergedSubject merged = MergedSubject.of(gone, kept);
    merged.persist();
    gone.delete();
    changes.add(Action.MERGED, subjects.type(), gone.slug, merged.form(), true);
    return kept;
  }

  /** Redirects a slug to another subject. A subject that still has the slug is merged. */
  <E extends Subject> UpsertResult upsert(
      SubjectService<E, ?, ?> subjects, MergedForm form, Changes changes) {
    Subject kept =
        SubjectLookup.find(
            "mergedInto", new SubjectSlug(form.mergedInto()), Set.of(subjects.kind().type()));
    MergedSubject existing = MergedSubject.findById(form.slug());
    if (existing != null && kept.equals(Subject.byFormerSlug(form.slug()))) {
      return UpsertResult.UNCHANGED;
    }
    if (existing != null) {
      throw Problem.field("slug", "was already merged into " + existing.mergedInto);
    }
    if (subjects.writer().find(form.slug()) == null) {
      redirect(subjects, form, subjects.kind().cast(kept), changes);
      return UpsertResult.CREATED;
    }
    MergeForm into = new MergeForm(new SubjectSlug(kept.slug), null, null);
    merge(subjects, form.slug(), into, "*", changes);
    return UpsertResult.UPDATED;
  }

  private static <E extends Subject> void redirect(
      SubjectService<E, ?, ?> subjects, MergedForm form, E kept, Changes changes) {
    checkFree(form.slug());
    changes.checkUnderClock(() -> checkFree(form.slug()));
    subjects.writer().lock(kept);
    kept.names.add(new SubjectName(form.slug(), NameKind.SLUG));
    MergedSubject merged = MergedSubject.of(form);
    merged.persist();
    changes.add(Action.MERGED, subjects.type(), form.slug(), merged.form(), false);
  }

  private static void checkFree(String slug) {
    Subject other = Subject.bySlug(slug);
    if (other != null) {
      throw SubjectRules.taken(slug, other);
    }
  }

  private static SubjectMerge merge(Subject gone, MergeForm form) {
    Subject kept = SubjectLookup.find("into", form.into(), Set.of(gone.type()));
    if (kept.equals(gone)) {
      throw Problem.field("into", "is the subject itself");
    }
    if (form.stanceOf() == null) {
      return new SubjectMerge(gone, kept, null);
    }
    Subject stanceOf = SubjectLookup.find("stanceOf", form.stanceOf(), Set.of(gone.type()));
    if (!stanceOf.equals(gone) && !stanceOf.equals(kept)) {
      throw Problem.field("stanceOf", "must be %s or %s".formatted(gone.slug, kept.slug));
    }
    return new SubjectMerge(gone, kept, stanceOf);
  }

  private void checkMovable(Subject gone) {
    Map<String, Long> counts = new TreeMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(gone)));
    if (counts.values().stream().mapToLong(Long::longValue).sum() > MAX_MOVED) {
      throw tooLarge("more than %d items refer to %s".formatted(MAX_MOVED, gone.slug))
          .with("references", counts);
    }
  }

  private static <E extends Subject> void unite(SubjectService<E, ?, ?> subjects, E kept, E gone) {
    Set<String> known = new HashSet<>(Set.of(NameKey.of(kept.name)));
    kept.aliases.forEach(alias -> known.add(NameKey.of(alias)));
    Stream.concat(Stream.of(gone.name), gone.aliases.stream())
        .filter(name -> known.add(NameKey.of(name)))
        .forEach(kept.aliases::add);
    gone.links.stream().filter(link -> !kept.links.contains(link)).forEach(kept.links::add);
    if (kept.aliases.size() > MAX_PARTS || kept.links.size() > MAX_PARTS) {
      throw tooLarge("together they have more than %d aliases or links".formatted(MAX_PARTS));
    }
    kept.description = kept.description == null ? gone.description : kept.description;
    kept.wikidataId = kept.wikidataId == null ? gone.wikidataId : kept.wikidataId;
    subjects.mapper().unite(kept, gone);
    kept.syncNames();
    gone.slugs().forEach(kept.names::add);
  }
}
