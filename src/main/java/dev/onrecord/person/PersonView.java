package dev.onrecord.person;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.subject.Link;
import dev.onrecord.subject.SubjectSchema;
import dev.onrecord.subject.SubjectUrls;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, as shown to clients. */
@Schema(name = "Person", description = "A person who speaks or is spoken about")
public record PersonView(
    @Schema(description = SubjectSchema.TYPE, enumeration = "person", required = true) String type,
    @Schema(description = SubjectSchema.SLUG, required = true) String slug,
    @Schema(description = SubjectSchema.NAME, required = true) String name,
    @Schema(description = SubjectSchema.ALIASES, required = true) List<String> aliases,
    @Schema(description = SubjectSchema.DESCRIPTION) String description,
    @Schema(description = SubjectSchema.WIKIDATA_ID) String wikidataId,
    @Schema(description = SubjectSchema.LINKS, required = true) List<Link> links,
    @Schema(description = "Roles in organizations", required = true)
        List<AffiliationView> affiliations,
    @Schema(description = SubjectSchema.RECORDED_AT, required = true) Instant recordedAt,
    @Schema(description = SubjectSchema.UPDATED_AT, required = true) Instant updatedAt,
    @Schema(description = SubjectSchema.VERSION, required = true) int version,
    @Schema(description = "Related URLs", required = true) SubjectUrls urls)
    implements ItemView {

  static PersonView of(Person subject) {
    return new PersonView(
        EnumNames.snake(subject.type()),
        subject.slug,
        subject.name,
        List.copyOf(subject.aliases),
        subject.description,
        subject.wikidataId,
        List.copyOf(subject.links),
        subject.affiliations.stream().map(AffiliationView::of).toList(),
        subject.recordedAt,
        subject.updatedAt,
        subject.version,
        SubjectUrls.of(subject));
  }

  @Override
  public String self() {
    return urls.self();
  }
}
