package dev.onrecord.organization;

import dev.onrecord.item.ItemService;
import dev.onrecord.subject.SubjectKind;
import dev.onrecord.subject.SubjectMapper;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What organizations have beyond other subjects: a kind. */
@Singleton
class Organizations implements SubjectMapper<Organization, OrganizationForm, OrganizationView> {

  private static final SubjectKind<Organization, OrganizationForm> KIND =
      new SubjectKind<>(
          SubjectType.ORGANIZATION,
          Organization.class,
          OrganizationForm.class,
          Organization::new,
          List.of());

  private final SubjectService<Organization, OrganizationForm, OrganizationView> service;

  Organizations(SubjectService.Factory services) {
    this.service = services.of(KIND, this);
  }

  @Produces
  @Singleton
  SubjectService<Organization, OrganizationForm, OrganizationView> service() {
    return service;
  }

  ItemService<Organization, OrganizationForm, OrganizationView> items() {
    return service.items();
  }

  @Override
  public void fill(Organization subject, OrganizationForm form) {
    subject.kind = form.kind();
  }

  @Override
  public void unite(Organization kept, Organization gone) {
    // The kind is never absent.
  }

  @Override
  public OrganizationForm form(Organization subject) {
    return OrganizationForm.of(subject);
  }

  @Override
  public OrganizationView view(Organization subject) {
    return OrganizationView.of(subject);
  }
}
