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

/** A human being who says things, or about whom things are said. */
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
