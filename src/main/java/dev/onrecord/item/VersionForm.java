package dev.onrecord.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a DELETE without {@code If-Match}. */
@Schema(name = "VersionForm", description = "The version that the client has read")
public record VersionForm(
    @Schema(description = "The item's version", examples = "1") Integer version) {

  /** The version in a body, or null. */
  public static Integer version(VersionForm body) {
    return body == null ? null : body.version;
  }
}
