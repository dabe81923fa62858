package dev.onrecord.person;

import dev.onrecord.change.Changes;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import dev.onrecord.subject.SubjectService;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** References of people to organizations, by affiliation. */
@Singleton
class AffiliationReferences implements SubjectReferences {

  private final SubjectService<Person, PersonForm, PersonView> people;
  private final EntityManager entities;

  AffiliationReferences(
      SubjectService<Person, PersonForm, PersonView> people, EntityManager entities) {
    this.people = people;
    this.entities = entities;
  }

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of(
        "affiliations",
        Person.count(
            "from Person p join p.affiliations a where a.organization.id = ?1", subject.id));
  }

  @Override
  public void lock(Subject subject) {
    lockAffiliated(subject);
  }

  private List<Person> lockAffiliated(Subject organization) {
    return people.lock(
        entities
            .createQuery(
                "select distinct p.slug from Person p join p.affiliations a where a.organization.id = :id"
                    + " order by p.slug",
                String.class)
            .setParameter("id", organization.id)
            .getResultList());
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    for (Person person : lockAffiliated(merge.gone())) {
      people
          .writer()
          .edit(
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
}
