package dev.onrecord.subject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to merge one subject into another. */
@Schema(name = "MergeForm", description = "The subject to merge this one into")
public record MergeForm(
    @NotNull @Schema(description = "The subject to keep; of the same type") SubjectSlug into,
    @Schema(
            description =
                "The slug of the subject whose stance wins if a statement has different stances toward the two")
        SubjectSlug stanceOf,
    @Schema(description = "The version of the subject to merge away, unless `If-Match` is set")
        Integer version) {}
