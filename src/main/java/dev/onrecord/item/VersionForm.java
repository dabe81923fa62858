package dev.onrecord.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that a DELETE may carry in place of the header If-Match. */
@Schema(name = "VersionForm", description = "The version that the client has read")
public record VersionForm(
    @Schema(description = "The item's version", examples = "1") Integer version) {

  /** The version in a body, or null where there is none. */
  public static Integer version(VersionForm body) {
    return body == null ? null : body.version;
  }
}
