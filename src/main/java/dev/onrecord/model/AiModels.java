package dev.onrecord.model;

import dev.onrecord.organization.Organization;
import dev.onrecord.subject.NameFilter;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;

/** The AI models in the record. */
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
