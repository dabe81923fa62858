package dev.onrecord.person;

import dev.onrecord.change.Changes;
import dev.onrecord.organization.Organization;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.subject.NameFilter;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectMerges;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The service for people. */
@ApplicationScoped
public class People extends Subjects<Person, PersonForm, PersonView> {

  People() {
    super(
        SubjectType.PERSON,
        Person.class,
        PersonForm.class,
        "left join fetch s.affiliations a left join fetch a.organization");
  }

  @Override
  protected Person blank() {
    return new Person();
  }

  @Override
  protected void fillOwn(Person person, PersonForm form) {
    List<AffiliationForm> forms = MissingLists.orEmpty(form.affiliations());
    List<Affiliation> affiliations = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      affiliations.add(affiliation("affiliations[%d]".formatted(i), forms.get(i)));
    }
    EntityCollections.replace(person.affiliations, affiliations);
  }

  private static Affiliation affiliation(String field, AffiliationForm form) {
    if (form.from() != null && form.to() != null && form.from().earliest() > form.to().latest()) {
      throw Problem.field(field + ".to", "ends before `from` begins");
    }
    Organization organization =
        SubjectLookup.find(
            field + ".organization",
            form.organization(),
            SubjectType.ORGANIZATION,
            Organization.class);
    return new Affiliation(form.role(), organization, form.from(), form.to());
  }

  /** Locks the people with a role in an organization until the transaction ends. */
  List<Person> lockAffiliated(Subject organization) {
    return lock(
        entities
            .createQuery(
                "select distinct p.slug from Person p join p.affiliations a where a.organization.id = :id"
                    + " order by p.slug",
                String.class)
            .setParameter("id", organization.id)
            .getResultList());
  }

  /** Moves roles to the organization that is kept. */
  void moveAffiliations(SubjectMerge merge, Changes changes) {
    for (Person person : lockAffiliated(merge.gone())) {
      edit(
          person,
          changes,
          () ->
              EntityCollections.replace(
                  person.affiliations,
                  person.affiliations.stream()
                      .map(affiliation -> affiliation.after(merge))
                      .distinct()
                      .toList()));
    }
  }

  @Override
  protected void uniteOwn(Person kept, Person gone) {
    List<Affiliation> all =
        Stream.concat(kept.affiliations.stream(), gone.affiliations.stream()).distinct().toList();
    if (all.size() > PersonForm.MAX_AFFILIATIONS) {
      throw SubjectMerges.tooLarge(
          "together they have more than %d affiliations".formatted(PersonForm.MAX_AFFILIATIONS));
    }
    EntityCollections.replace(kept.affiliations, all);
  }

  NameFilter ofOrganization(String name) {
    return named(
        "organization",
        name,
        SubjectType.ORGANIZATION,
        "exists (select 1 from affiliation a where a.person_id = s.id and a.organization_id = ?)");
  }

  @Override
  protected PersonForm form(Person person) {
    return PersonForm.of(person);
  }

  @Override
  protected PersonView view(Person person) {
    return PersonView.of(person);
  }
}
