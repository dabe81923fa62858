package dev.onrecord.subject;

/**
 * A merge of two subjects.
 *
 * @param gone the subject that is merged away
 * @param stanceOf the subject whose stance wins if a statement has different stances toward the
 *     two, or null
 */
public record SubjectMerge(Subject gone, Subject kept, Subject stanceOf) {

  /** The replacement for a subject; most subjects are not affected. */
  public Subject replacement(Subject subject) {
    return gone.equals(subject) ? kept : subject;
  }
}
