package dev.onrecord.person;

import dev.onrecord.change.Changes;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import java.util.Map;

/** References of people to organizations, by affiliation. */
@Singleton
class AffiliationReferences implements SubjectReferences {

  private final People people;

  AffiliationReferences(People people) {
    this.people = people;
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
    people.lockAffiliated(subject);
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    people.moveAffiliations(merge, changes);
  }
}
