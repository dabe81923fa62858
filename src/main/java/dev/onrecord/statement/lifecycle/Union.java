package dev.onrecord.statement.lifecycle;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Combines the parts of merged statements, or of statements about merged subjects. */
final class Union {

  private Union() {}

  /** Whether two links take different stances. */
  private static boolean differ(About one, About other) {
    return one.stance() != null && other.stance() != null && one.stance() != other.stance();
  }

  /** The preferred link, unless only the other has a stance. */
  private static About prevailing(About preferred, About other) {
    return preferred.stance() == null ? other : preferred;
  }

  /** Whether a statement takes different stances toward two merged subjects. */
  static boolean differ(Statement statement, SubjectMerge merge) {
    About gone = link(statement, merge.gone());
    About kept = link(statement, merge.kept());
    return gone != null && kept != null && differ(gone, kept);
  }

  private static About link(Statement statement, Subject subject) {
    return statement.about.stream()
        .filter(link -> link.subject().equals(subject))
        .findFirst()
        .orElse(null);
  }

  /**
   * The links of a statement after a merge of subjects. If it is about both, one link remains.
   *
   * @param speaker the id of its speaker after the merge
   */
  static List<About> about(Statement statement, SubjectMerge merge, long speaker) {
    About gone = link(statement, merge.gone());
    About kept = link(statement, merge.kept());
    boolean both = gone != null && kept != null;
    List<About> links = new ArrayList<>();
    for (About link : statement.about) {
      About result = link;
      if (both && link.equals(kept)) {
        result =
            merge.gone().equals(merge.stanceOf()) ? prevailing(gone, kept) : prevailing(kept, gone);
      }
      if (!both || !link.equals(gone)) {
        links.add(result.moved(merge.replacement(link.subject()), speaker));
      }
    }
    return links;
  }

  /** The subjects toward which two merged statements take different stances. */
  static List<Subject> differing(Statement gone, Statement kept) {
    return gone.about.stream()
        .filter(link -> link(kept, link.subject()) != null)
        .filter(link -> differ(link, link(kept, link.subject())))
        .map(About::subject)
        .toList();
  }

  /**
   * The links of two merged statements.
   *
   * @param stancesOfGone whether the stances of the merged statement win
   */
  static List<About> about(Statement gone, Statement kept, boolean stancesOfGone) {
    Map<Subject, About> links = new LinkedHashMap<>();
    kept.about.forEach(link -> links.put(link.subject(), link));
    for (About link : gone.about) {
      links.merge(
          link.subject(),
          link,
          (ours, theirs) -> stancesOfGone ? prevailing(theirs, ours) : prevailing(ours, theirs));
    }
    return links.values().stream()
        .map(
            link ->
                new About(
                    link.subject(),
                    link.stance(),
                    link.assignedBy(),
                    kept.speaker.id,
                    kept.status,
                    kept.said,
                    kept.saidEarliest,
                    kept.saidLatest))
        .toList();
  }

  /** The appearances of two merged statements, at most one of them primary. */
  static List<Appearance> appearances(Statement gone, Statement kept) {
    boolean hasPrimary = kept.appearances.stream().anyMatch(Appearance::primary);
    Map<Source, Appearance> all = new LinkedHashMap<>();
    kept.appearances.forEach(appearance -> all.put(appearance.source(), appearance));
    for (Appearance added : gone.appearances) {
      boolean primary = added.primary() && !hasPrimary;
      all.merge(
          added.source(),
          new Appearance(added.source(), primary, added.selector()),
          (ours, theirs) ->
              new Appearance(
                  ours.source(),
                  ours.primary() || primary,
                  Selector.union(ours.selector(), theirs.selector())));
    }
    return List.copyOf(all.values());
  }

  /** What two merged statements are distinct from. They are no longer distinct from each other. */
  static List<UUID> distinctFrom(Statement gone, Statement kept) {
    return Stream.concat(kept.distinctFrom().stream(), gone.distinctFrom().stream())
        .filter(id -> !id.equals(gone.id) && !id.equals(kept.id))
        .distinct()
        .toList();
  }

  /** What a statement is distinct from after one of these is merged into another. */
  static List<UUID> moved(Statement statement, UUID gone, UUID kept) {
    return statement.distinctFrom().stream()
        .map(id -> id.equals(gone) ? kept : id)
        .distinct()
        .toList();
  }

  static List<UUID> without(List<UUID> ids, UUID id) {
    return ids.stream().filter(other -> !other.equals(id)).toList();
  }

  /** Checks that there are not more parts than a statement may have. */
  static <T> List<T> bounded(List<T> parts, int max, String what) {
    if (parts.size() > max) {
      throw new Problem(
          ProblemType.MERGE_TOO_LARGE,
          "The merge is too large: together they have more than %d %s.".formatted(max, what));
    }
    return parts;
  }
}
