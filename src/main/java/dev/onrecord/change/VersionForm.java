package dev.onrecord.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that a DELETE may carry in place of the header If-Match. */
@Schema(name = "VersionForm", description = "The version that the client has read")
public record VersionForm(
    @Schema(description = "The item's version", examples = "1") Integer version) {}
