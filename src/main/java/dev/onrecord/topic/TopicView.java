package dev.onrecord.topic;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.subject.Link;
import dev.onrecord.subject.SubjectSchema;
import dev.onrecord.subject.SubjectUrls;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, as shown to clients. */
@Schema(name = "Topic", description = "A topic that statements are about")
public record TopicView(
    @Schema(description = SubjectSchema.TYPE, enumeration = "topic", required = true) String type,
    @Schema(description = SubjectSchema.SLUG, required = true) String slug,
    @Schema(description = SubjectSchema.NAME, required = true) String name,
    @Schema(description = SubjectSchema.ALIASES, required = true) List<String> aliases,
    @Schema(description = SubjectSchema.DESCRIPTION) String description,
    @Schema(description = SubjectSchema.WIKIDATA_ID) String wikidataId,
    @Schema(description = SubjectSchema.LINKS, required = true) List<Link> links,
    @Schema(description = "The proposition that `favor` and `against` refer to") String proposition,
    @Schema(description = SubjectSchema.RECORDED_AT, required = true) Instant recordedAt,
    @Schema(description = SubjectSchema.UPDATED_AT, required = true) Instant updatedAt,
    @Schema(description = SubjectSchema.VERSION, required = true) int version,
    @Schema(description = "Related URLs", required = true) SubjectUrls urls)
    implements ItemView {

  static TopicView of(Topic subject) {
    return new TopicView(
        EnumNames.snake(subject.type()),
        subject.slug,
        subject.name,
        List.copyOf(subject.aliases),
        subject.description,
        subject.wikidataId,
        List.copyOf(subject.links),
        subject.proposition,
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
