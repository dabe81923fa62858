package dev.onrecord.model;

import dev.onrecord.item.ItemService;
import dev.onrecord.organization.Organization;
import dev.onrecord.subject.NameFilter;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectKind;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectMapper;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What AI models have beyond other subjects: a developer, a release, weights. */
@Singleton
class AiModels implements SubjectMapper<AiModel, AiModelForm, AiModelView> {

  private static final SubjectKind<AiModel, AiModelForm> KIND =
      new SubjectKind<>(
          SubjectType.MODEL,
          AiModel.class,
          AiModelForm.class,
          AiModel::new,
          List.of("left join fetch s.developer"));

  private final Names names;
  private final SubjectService<AiModel, AiModelForm, AiModelView> service;

  AiModels(Names names, SubjectService.Factory services) {
    this.names = names;
    this.service = services.of(KIND, this);
  }

  @Produces
  @Singleton
  SubjectService<AiModel, AiModelForm, AiModelView> service() {
    return service;
  }

  ItemService<AiModel, AiModelForm, AiModelView> items() {
    return service.items();
  }

  NameFilter ofDeveloper(String name) {
    return NameFilter.of(names, "developer", name, SubjectType.ORGANIZATION, "s.developer_id = ?");
  }

  @Override
  public void fill(AiModel subject, AiModelForm form) {
    subject.developer =
        SubjectLookup.find(
            "developer", form.developer(), SubjectType.ORGANIZATION, Organization.class);
    subject.released = form.released();
    subject.weights = form.weights() == null ? Weights.UNKNOWN : form.weights();
  }

  @Override
  public void unite(AiModel kept, AiModel gone) {
    kept.developer = kept.developer == null ? gone.developer : kept.developer;
    kept.released = kept.released == null ? gone.released : kept.released;
    kept.weights = kept.weights == Weights.UNKNOWN ? gone.weights : kept.weights;
  }

  @Override
  public AiModelForm form(AiModel subject) {
    return AiModelForm.of(subject);
  }

  @Override
  public AiModelView view(AiModel subject) {
    return AiModelView.of(subject);
  }
}
