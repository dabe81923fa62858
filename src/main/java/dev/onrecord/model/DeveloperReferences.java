package dev.onrecord.model;

import dev.onrecord.change.Changes;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import java.util.Map;

/** References of AI models to their developers. */
@Singleton
class DeveloperReferences implements SubjectReferences {

  private final AiModels models;

  DeveloperReferences(AiModels models) {
    this.models = models;
  }

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of("models", AiModel.count("developer.id", subject.id));
  }

  @Override
  public void lock(Subject subject) {
    models.lockDeveloped(subject);
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    models.moveDeveloped(merge, changes);
  }
}
