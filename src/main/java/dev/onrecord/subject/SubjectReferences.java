package dev.onrecord.subject;

import dev.onrecord.change.Changes;
import java.util.Map;

/** The references of one kind of item to subjects. */
public interface SubjectReferences {

  /** The number of items that refer to a subject, by kind, such as {@code statementsBy}. */
  Map<String, Long> count(Subject subject);

  /** Locks the items that refer to a subject until the transaction ends. */
  void lock(Subject subject);

  /** Moves references from the merged subject to the one kept. */
  void move(SubjectMerge merge, Changes changes);
}
