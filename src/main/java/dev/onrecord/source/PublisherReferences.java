package dev.onrecord.source;

import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import java.util.Map;

/** Sources refer to the organizations that published them. */
@Singleton
class PublisherReferences implements SubjectReferences {

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of("sources", Source.count("publisher.id", subject.id));
  }
}
