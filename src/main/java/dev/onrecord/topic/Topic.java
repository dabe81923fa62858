package dev.onrecord.topic;

import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A topic that statements are about. */
@Entity
@DiscriminatorValue("TOPIC")
public class Topic extends Subject {

  /** The proposition that the stances favor and against refer to. */
  public String proposition;

  @Override
  public SubjectType type() {
    return SubjectType.TOPIC;
  }
}
