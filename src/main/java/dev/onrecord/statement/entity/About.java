package dev.onrecord.statement.entity;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.subject.Subject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * A link from a statement to a subject. Speaker, status and date are the statement's own, repeated
 * here because lists by subject, and positions, are read from the links alone.
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

  /** The same link, to what took the place of its subject, or of another speaker's statement. */
  public About moved(Subject subject, long speakerId) {
    return new About(
        subject, stance, assignedBy, speakerId, status, said, saidEarliest, saidLatest);
  }

  /** The same link of a statement that is of another status by now. */
  About with(Status status) {
    return new About(
        subject, stance, assignedBy, speakerId, status, said, saidEarliest, saidLatest);
  }
}
