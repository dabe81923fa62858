package dev.onrecord.organization;

import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An organization that speaks, is spoken about, or publishes. */
@Entity
@DiscriminatorValue("ORGANIZATION")
public class Organization extends Subject {

  @Enumerated(EnumType.STRING)
  public OrganizationKind kind;

  @Override
  public SubjectType type() {
    return SubjectType.ORGANIZATION;
  }
}
