package dev.onrecord.model;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.subject.Link;
import dev.onrecord.subject.SubjectRef;
import dev.onrecord.subject.SubjectSchema;
import dev.onrecord.subject.SubjectUrls;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An AI model, as shown to clients. */
@Schema(name = "AiModel", description = "An AI model that statements are about")
public record AiModelView(
    @Schema(description = SubjectSchema.TYPE, enumeration = "model", required = true) String type,
    @Schema(description = SubjectSchema.SLUG, required = true) String slug,
    @Schema(description = SubjectSchema.NAME, required = true) String name,
    @Schema(description = SubjectSchema.ALIASES, required = true) List<String> aliases,
    @Schema(description = SubjectSchema.DESCRIPTION) String description,
    @Schema(description = SubjectSchema.WIKIDATA_ID) String wikidataId,
    @Schema(description = SubjectSchema.LINKS, required = true) List<Link> links,
    @Schema(description = "The organization that made it") SubjectRef developer,
    @Schema(description = "When it was released, as an EDTF date") EdtfDate released,
    @Schema(description = "Whether its weights are public", required = true) Weights weights,
    @Schema(description = SubjectSchema.RECORDED_AT, required = true) Instant recordedAt,
    @Schema(description = SubjectSchema.UPDATED_AT, required = true) Instant updatedAt,
    @Schema(description = SubjectSchema.VERSION, required = true) int version,
    @Schema(description = "Related URLs", required = true) SubjectUrls urls)
    implements ItemView {

  static AiModelView of(AiModel subject) {
    return new AiModelView(
        EnumNames.snake(subject.type()),
        subject.slug,
        subject.name,
        List.copyOf(subject.aliases),
        subject.description,
        subject.wikidataId,
        List.copyOf(subject.links),
        subject.developer == null ? null : subject.developer.ref(),
        subject.released,
        subject.weights,
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
