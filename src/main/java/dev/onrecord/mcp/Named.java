package dev.onrecord.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.subject.SubjectRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject by slug and name. */
public record Named(
    @Schema(description = "The slug, which any name argument accepts", required = true) String slug,
    @Schema(description = "The name", required = true) String name) {

  static Named of(SubjectRef subject, Detail detail) {
    return new Named(subject.slug(), detail.shortenName(subject.name()));
  }

  /** A subject in the JSON of a statement, or null. */
  static Named of(JsonNode subject, Detail detail) {
    return subject == null || subject.isMissingNode()
        ? null
        : new Named(subject.get("slug").asText(), detail.shortenName(subject.get("name").asText()));
  }
}
