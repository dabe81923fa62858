package dev.onrecord.model;

import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import java.util.Map;

/** AI models refer to the organizations that made them. */
@Singleton
class DeveloperReferences implements SubjectReferences {

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of("models", AiModel.count("developer.id", subject.id));
  }
}
