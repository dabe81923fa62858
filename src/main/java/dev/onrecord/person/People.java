package dev.onrecord.person;

import dev.onrecord.item.ItemService;
import dev.onrecord.organization.Organization;
import dev.onrecord.platform.MissingLists;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.subject.NameFilter;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectKind;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectMapper;
import dev.onrecord.subject.SubjectMerges;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people have beyond other subjects: affiliations. */
@Singleton
class People implements SubjectMapper<Person, PersonForm, PersonView> {

  private static final SubjectKind<Person, PersonForm> KIND =
      new SubjectKind<>(
          SubjectType.PERSON,
          Person.class,
          PersonForm.class,
          Person::new,
          List.of("left join fetch s.affiliations a left join fetch a.organization"));

  private final Names names;
  private final SubjectService<Person, PersonForm, PersonView> service;

  People(Names names, SubjectService.Factory services) {
    this.names = names;
    this.service = services.of(KIND, this);
  }

  @Produces
  @Singleton
  SubjectService<Person, PersonForm, PersonView> service() {
    return service;
  }

  ItemService<Person, PersonForm, PersonView> items() {
    return service.items();
  }

  @Override
  public void fill(Person person, PersonForm form) {
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

  @Override
  public void unite(Person kept, Person gone) {
    List<Affiliation> all =
        Stream.concat(kept.affiliations.stream(), gone.affiliations.stream()).distinct().toList();
    if (all.size() > PersonForm.MAX_AFFILIATIONS) {
      throw SubjectMerges.tooLarge(
          "together they have more than %d affiliations".formatted(PersonForm.MAX_AFFILIATIONS));
    }
    EntityCollections.replace(kept.affiliations, all);
  }

  NameFilter ofOrganization(String name) {
    return NameFilter.of(
        names,
        "organization",
        name,
        SubjectType.ORGANIZATION,
        "exists (select 1 from affiliation a where a.person_id = s.id and a.organization_id = ?)");
  }

  @Override
  public PersonForm form(Person person) {
    return PersonForm.of(person);
  }

  @Override
  public PersonView view(Person person) {
    return PersonView.of(person);
  }
}
