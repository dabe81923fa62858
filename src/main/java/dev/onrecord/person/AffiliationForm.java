package dev.onrecord.person;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.PlainText;
import dev.onrecord.subject.SubjectSlug;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An affiliation in the import format. */
@Schema(name = "AffiliationForm", description = "A person's role in an organization")
record AffiliationForm(
    @NotNull
        @PlainText(max = 200)
        @Schema(
            description = "The role",
            examples = "chief executive",
            minLength = 1,
            maxLength = 200)
        String role,
    @NotNull @Schema(description = "The organization") SubjectSlug organization,
    @Schema(description = "When it began, as an EDTF date") EdtfDate from,
    @Schema(description = "When it ended, as an EDTF date") EdtfDate to) {

  static AffiliationForm of(Affiliation affiliation) {
    return new AffiliationForm(
        affiliation.role(),
        new SubjectSlug(affiliation.organization().slug),
        affiliation.from(),
        affiliation.to());
  }
}
