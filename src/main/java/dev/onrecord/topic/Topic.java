package dev.onrecord.topic;

import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** What statements are about, beside persons, organizations and models. */
@Entity
@DiscriminatorValue("TOPIC")
public class Topic extends Subject {

  /** The sentence that favor and against refer to. */
  public String proposition;

  @Override
  public SubjectType type() {
    return SubjectType.TOPIC;
  }
}
