package dev.onrecord.organization;

import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;

/** The service for organizations. */
@ApplicationScoped
public class Organizations extends Subjects<Organization, OrganizationForm, OrganizationView> {

  Organizations() {
    super(SubjectType.ORGANIZATION, Organization.class, OrganizationForm.class);
  }

  @Override
  protected Organization blank() {
    return new Organization();
  }

  @Override
  protected void fillOwn(Organization subject, OrganizationForm form) {
    subject.kind = form.kind();
  }

  @Override
  protected void uniteOwn(Organization kept, Organization gone) {
    // The kind is never absent.
  }

  @Override
  protected OrganizationForm form(Organization subject) {
    return OrganizationForm.of(subject);
  }

  @Override
  protected OrganizationView view(Organization subject) {
    return OrganizationView.of(subject);
  }
}
