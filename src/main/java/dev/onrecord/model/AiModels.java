package dev.onrecord.model;

import dev.onrecord.change.Changes;
import dev.onrecord.organization.Organization;
import dev.onrecord.subject.NameFilter;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The service for AI models. */
@ApplicationScoped
public class AiModels extends Subjects<AiModel, AiModelForm, AiModelView> {

  AiModels() {
    super(SubjectType.MODEL, AiModel.class, AiModelForm.class, "left join fetch s.developer");
  }

  @Override
  protected AiModel blank() {
    return new AiModel();
  }

  @Override
  protected void fillOwn(AiModel subject, AiModelForm form) {
    subject.developer =
        SubjectLookup.find(
            "developer", form.developer(), SubjectType.ORGANIZATION, Organization.class);
    subject.released = form.released();
    subject.weights = form.weights() == null ? Weights.UNKNOWN : form.weights();
  }

  /** Locks the models of an organization until the transaction ends. */
  List<AiModel> lockDeveloped(Subject developer) {
    return lock(
        entities
            .createQuery(
                "select m.slug from AiModel m where m.developer.id = :id order by m.slug",
                String.class)
            .setParameter("id", developer.id)
            .getResultList());
  }

  /** Moves models to the organization that is kept. */
  void moveDeveloped(SubjectMerge merge, Changes changes) {
    for (AiModel model : lockDeveloped(merge.gone())) {
      edit(model, changes, () -> model.developer = (Organization) merge.kept());
    }
  }

  @Override
  protected void uniteOwn(AiModel kept, AiModel gone) {
    kept.developer = kept.developer == null ? gone.developer : kept.developer;
    kept.released = kept.released == null ? gone.released : kept.released;
    kept.weights = kept.weights == Weights.UNKNOWN ? gone.weights : kept.weights;
  }

  NameFilter ofDeveloper(String name) {
    return named("developer", name, SubjectType.ORGANIZATION, "s.developer_id = ?");
  }

  @Override
  protected AiModelForm form(AiModel subject) {
    return AiModelForm.of(subject);
  }

  @Override
  protected AiModelView view(AiModel subject) {
    return AiModelView.of(subject);
  }
}
