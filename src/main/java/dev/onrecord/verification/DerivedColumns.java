package dev.onrecord.verification;

import dev.onrecord.change.VersionedEntity;
import dev.onrecord.statement.Wording;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import java.util.Objects;

/** Checks the values that follow from others of an item, and by which queries find it. */
final class DerivedColumns {

  private DerivedColumns() {}

  /** What is wrong with them, or null. */
  static String fault(VersionedEntity item) {
    if (item instanceof Statement statement) {
      return fault(statement);
    }
    return item instanceof Subject subject && !subject.isFoundByItsNames()
        ? "it is not found by its names, or by others"
        : null;
  }

  private static String fault(Statement statement) {
    if (!Wording.hash(statement.text).equals(statement.wordsHash)) {
      return "duplicates of its words would not be found";
    }
    if (!hasDates(statement)) {
      return "lists have it at another date";
    }
    if (!statement.about.stream().allMatch(link -> repeats(link, statement))) {
      return "lists by subject have another speaker, status or date of it";
    }
    return null;
  }

  private static boolean hasDates(Statement statement) {
    return statement.saidEarliest == statement.said.earliest()
        && (statement.saidLatest == statement.said.latest()
            || statement.saidLatest == statement.recordedAt.getEpochSecond())
        && statement.saidCertain == statement.said.isCertain();
  }

  private static boolean repeats(About link, Statement statement) {
    return link.speakerId() == statement.speaker.id
        && link.status() == statement.status
        && Objects.equals(link.said(), statement.said)
        && link.saidEarliest() == statement.saidEarliest
        && link.saidLatest() == statement.saidLatest;
  }
}
