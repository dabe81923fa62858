package dev.onrecord.organization;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.subject.Link;
import dev.onrecord.subject.SubjectSchema;
import dev.onrecord.subject.SubjectUrls;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization, as shown to clients. */
@Schema(
    name = "Organization",
    description = "An organization that speaks, is spoken about, or publishes")
public record OrganizationView(
    @Schema(description = SubjectSchema.TYPE, enumeration = "organization", required = true)
        String type,
    @Schema(description = SubjectSchema.SLUG, required = true) String slug,
    @Schema(description = SubjectSchema.NAME, required = true) String name,
    @Schema(description = SubjectSchema.ALIASES, required = true) List<String> aliases,
    @Schema(description = SubjectSchema.DESCRIPTION) String description,
    @Schema(description = SubjectSchema.WIKIDATA_ID) String wikidataId,
    @Schema(description = SubjectSchema.LINKS, required = true) List<Link> links,
    @Schema(description = "The kind of organization", required = true) OrganizationKind kind,
    @Schema(description = SubjectSchema.RECORDED_AT, required = true) Instant recordedAt,
    @Schema(description = SubjectSchema.UPDATED_AT, required = true) Instant updatedAt,
    @Schema(description = SubjectSchema.VERSION, required = true) int version,
    @Schema(description = "Related URLs", required = true) SubjectUrls urls)
    implements ItemView {

  static OrganizationView of(Organization subject) {
    return new OrganizationView(
        EnumNames.snake(subject.type()),
        subject.slug,
        subject.name,
        List.copyOf(subject.aliases),
        subject.description,
        subject.wikidataId,
        List.copyOf(subject.links),
        subject.kind,
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
