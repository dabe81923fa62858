package dev.onrecord.person;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.organization.Organization;
import dev.onrecord.subject.SubjectMerge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A person's role in an organization. */
@Embeddable
record Affiliation(
    String role,
    @ManyToOne(fetch = FetchType.LAZY) Organization organization,
    @Column(name = "affiliated_from") EdtfDate from,
    @Column(name = "affiliated_to") EdtfDate to) {

  Affiliation after(SubjectMerge merge) {
    return new Affiliation(role, (Organization) merge.replacement(organization), from, to);
  }
}
