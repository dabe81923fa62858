package dev.onrecord.person;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.subject.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An affiliation, as shown to clients. */
@Schema(name = "Affiliation", description = "A person's role in an organization")
public record AffiliationView(
    @Schema(description = "The role", examples = "chief executive", required = true) String role,
    @Schema(description = "The organization", required = true) SubjectRef organization,
    @Schema(description = "When it began, as an EDTF date") EdtfDate from,
    @Schema(description = "When it ended, as an EDTF date") EdtfDate to) {

  static AffiliationView of(Affiliation affiliation) {
    return new AffiliationView(
        affiliation.role(), affiliation.organization().ref(), affiliation.from(), affiliation.to());
  }
}
