package dev.onrecord.source;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to merge one source into another. */
@Schema(name = "SourceMergeForm", description = "The source to merge this one into")
record SourceMergeForm(
    @NotNull @Schema(description = "The id of the source to keep") UUID into,
    @Schema(description = "The version of the source to merge away, unless `If-Match` is set")
        Integer version) {}
