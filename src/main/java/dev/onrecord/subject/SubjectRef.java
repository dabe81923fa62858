package dev.onrecord.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject as embedded in other items. */
@Schema(name = "SubjectRef", description = "A subject, as embedded in other items")
public record SubjectRef(
    @Schema(description = "The slug", examples = "elon-musk", required = true) String slug,
    @Schema(description = "The name", examples = "Elon Musk", required = true) String name,
    @Schema(description = "The type of subject", required = true) SubjectType type,
    @Schema(
            description = "The URL of the subject",
            examples = "/people/elon-musk",
            format = "uri-reference",
            required = true)
        String self) {

  public static SubjectRef of(SubjectType type, String slug, String name) {
    return new SubjectRef(slug, name, type, type.path(slug));
  }
}
