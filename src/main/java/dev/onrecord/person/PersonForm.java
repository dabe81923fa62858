package dev.onrecord.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.onrecord.platform.PlainText;
import dev.onrecord.subject.Link;
import dev.onrecord.subject.Slug;
import dev.onrecord.subject.SubjectForm;
import dev.onrecord.subject.SubjectSchema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person in the import format. */
@Schema(name = "PersonForm", description = "A person, as sent by clients")
@JsonIgnoreProperties({"updatedAt", "urls"})
public record PersonForm(
    @Schema(description = SubjectSchema.TYPE, enumeration = "person", readOnly = true) String type,
    @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Size(max = Slug.MAX_LENGTH)
        @Schema(description = SubjectSchema.SLUG)
        String slug,
    @NotNull
        @PlainText(max = 200)
        @Schema(description = SubjectSchema.NAME, minLength = 1, maxLength = 200)
        String name,
    @Size(max = 50) @Schema(description = SubjectSchema.ALIASES)
        List<@NotNull @PlainText(max = 200) String> aliases,
    @PlainText(max = 2_000, multi = true)
        @Schema(description = SubjectSchema.DESCRIPTION, minLength = 1, maxLength = 2_000)
        String description,
    @Pattern(
            regexp = SubjectSchema.WIKIDATA,
            message = "must be the id of a Wikidata item, such as Q317521")
        @Schema(description = SubjectSchema.WIKIDATA_ID, maxLength = 13)
        String wikidataId,
    @Size(max = 50) @Schema(description = SubjectSchema.LINKS) List<@NotNull @Valid Link> links,
    @Size(max = PersonForm.MAX_AFFILIATIONS) @Schema(description = "Roles in organizations")
        List<@NotNull @Valid AffiliationForm> affiliations,
    @Schema(description = SubjectSchema.RECORDED_AT, readOnly = true) Instant recordedAt,
    @Schema(description = SubjectSchema.VERSION) Integer version)
    implements SubjectForm {

  static final int MAX_AFFILIATIONS = 100;

  static PersonForm of(Person subject) {
    return new PersonForm(
        "person",
        subject.slug,
        subject.name,
        List.copyOf(subject.aliases),
        subject.description,
        subject.wikidataId,
        List.copyOf(subject.links),
        subject.affiliations.stream().map(AffiliationForm::of).toList(),
        subject.recordedAt,
        null);
  }
}
