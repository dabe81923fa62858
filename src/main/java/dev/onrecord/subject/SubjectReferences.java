package dev.onrecord.subject;

import java.util.Map;

/** Counts what refers to a subject; each kind of item that can do so has one. */
public interface SubjectReferences {

  /** How many items refer to the subject, by kind, such as {@code statementsBy}. */
  Map<String, Long> count(Subject subject);
}
