package dev.onrecord.statement.entity;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.subject.Subject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * A link from a statement to a subject. It repeats the statement's speaker, status and date, so
 * that lists by subject, and positions, are read from the links alone.
 */
@Embeddable
public record About(
    @ManyToOne(fetch = FetchType.LAZY) Subject subject,
    @Enumerated(EnumType.STRING) Stance stance,
    String assignedBy,
    long speakerId,
    @Enumerated(EnumType.STRING) Status status,
    EdtfDate said,
    long saidEarliest,
    long saidLatest) {

  /** A copy with another subject and speaker, after a merge. */
  public About moved(Subject subject, long speakerId) {
    return new About(
        subject, stance, assignedBy, speakerId, status, said, saidEarliest, saidLatest);
  }

  /** A copy with another status. */
  About with(Status status) {
    return new About(
        subject, stance, assignedBy, speakerId, status, said, saidEarliest, saidLatest);
  }
}
