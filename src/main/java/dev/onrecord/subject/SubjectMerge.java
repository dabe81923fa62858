package dev.onrecord.subject;

/**
 * Two subjects that become one.
 *
 * @param gone the one that is merged away
 * @param stanceOf whose stance holds where a statement takes different ones toward the two; null
 *     where nobody has said
 */
public record SubjectMerge(Subject gone, Subject kept, Subject stanceOf) {

  /** The one that takes the place of a subject: most are not concerned. */
  public Subject instead(Subject subject) {
    return gone.equals(subject) ? kept : subject;
  }
}
