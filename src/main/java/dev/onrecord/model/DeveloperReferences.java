package dev.onrecord.model;

import dev.onrecord.change.Changes;
import dev.onrecord.organization.Organization;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import dev.onrecord.subject.SubjectService;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** References of AI models to their developers. */
@Singleton
class DeveloperReferences implements SubjectReferences {

  private final SubjectService<AiModel, AiModelForm, AiModelView> models;
  private final EntityManager entities;

  DeveloperReferences(
      SubjectService<AiModel, AiModelForm, AiModelView> models, EntityManager entities) {
    this.models = models;
    this.entities = entities;
  }

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of("models", AiModel.count("developer.id", subject.id));
  }

  @Override
  public void lock(Subject subject) {
    lockDeveloped(subject);
  }

  private List<AiModel> lockDeveloped(Subject developer) {
    return models.lock(
        entities
            .createQuery(
                "select m.slug from AiModel m where m.developer.id = :id order by m.slug",
                String.class)
            .setParameter("id", developer.id)
            .getResultList());
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    for (AiModel model : lockDeveloped(merge.gone())) {
      models.writer().edit(model, changes, () -> model.developer = (Organization) merge.kept());
    }
  }
}
