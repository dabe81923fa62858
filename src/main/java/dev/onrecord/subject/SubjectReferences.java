package dev.onrecord.subject;

import dev.onrecord.change.Changes;
import java.util.Map;

/** What refers to a subject; each kind of item that can do so has one. */
public interface SubjectReferences {

  /** How many items refer to the subject, by kind, such as {@code statementsBy}. */
  Map<String, Long> count(Subject subject);

  /** Holds the items that refer to a subject until the transaction ends. */
  void lock(Subject subject);

  /** Lets the items that refer to a subject that is merged away refer to the one that is kept. */
  void move(SubjectMerge merge, Changes changes);
}
