package dev.onrecord.person;

import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** A person who speaks or is spoken about. */
@Entity
@DiscriminatorValue("PERSON")
public class Person extends Subject {

  @ElementCollection
  @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "person_id"))
  @OrderColumn(name = "ordinal")
  List<Affiliation> affiliations = new ArrayList<>();

  @Override
  public SubjectType type() {
    return SubjectType.PERSON;
  }
}
