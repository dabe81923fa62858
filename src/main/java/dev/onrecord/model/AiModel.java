package dev.onrecord.model;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.organization.Organization;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** An AI model that statements are about. */
@Entity
@DiscriminatorValue("MODEL")
public class AiModel extends Subject {

  @ManyToOne(fetch = FetchType.LAZY)
  public Organization developer;

  public EdtfDate released;

  @Enumerated(EnumType.STRING)
  public Weights weights;

  @Override
  public SubjectType type() {
    return SubjectType.MODEL;
  }
}
