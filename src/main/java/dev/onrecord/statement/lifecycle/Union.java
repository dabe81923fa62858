package dev.onrecord.statement.lifecycle;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the parts of statements where two items become one. */
final class Union {

  private Union() {}

  /** Whether two links to what becomes one subject take different stances toward it. */
  private static boolean differ(About one, About other) {
    return one.stance() != null && other.stance() != null && one.stance() != other.stance();
  }

  /** The link that holds of two: the one that is preferred, unless only the other has a stance. */
  private static About prevailing(About preferred, About other) {
    return preferred.stance() == null ? other : preferred;
  }

  /** Whether a statement takes different stances toward two subjects that become one. */
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
   * The links of a statement once two subjects are one: where it is about both, one link stays.
   *
   * @param speaker the id of its speaker then
   */
  static List<About> about(Statement statement, SubjectMerge merge, long speaker) {
    About gone = link(statement, merge.gone());
    About kept = link(statement, merge.kept());
    boolean both = gone != null && kept != null;
    List<About> links = new ArrayList<>();
    for (About link : statement.about) {
      About holds = link;
      if (both && link.equals(kept)) {
        holds =
            merge.gone().equals(merge.stanceOf()) ? prevailing(gone, kept) : prevailing(kept, gone);
      }
      if (!both || !link.equals(gone)) {
        links.add(holds.moved(merge.instead(link.subject()), speaker));
      }
    }
    return links;
  }

  /** Subjects toward which two statements that become one take different stances. */
  static List<Subject> differing(Statement gone, Statement kept) {
    return gone.about.stream()
        .filter(link -> link(kept, link.subject()) != null)
        .filter(link -> differ(link, link(kept, link.subject())))
        .map(About::subject)
        .toList();
  }

  /**
   * The links of two statements that become one.
   *
   * @param stancesOfGone whether the stances of the one that is merged away hold
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

  /** The appearances of two statements that become one; at most one of them is primary. */
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
                  ours.selector() == null ? theirs.selector() : ours.selector()));
    }
    return List.copyOf(all.values());
  }

  /** Refuses more parts than a statement may have. */
  static <T> List<T> bounded(List<T> parts, int most, String what) {
    if (parts.size() > most) {
      throw new Problem(
          ProblemType.MERGE_TOO_LARGE,
          "There is too much to merge: together they have more than %d %s.".formatted(most, what));
    }
    return parts;
  }
}
