package dev.onrecord.subject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said where one subject is merged into another. */
@Schema(name = "MergeForm", description = "Which subject the one at the address is merged into")
public record MergeForm(
    @NotNull @Schema(description = "The one that is kept; of the same type") SubjectSlug into,
    @Schema(
            description =
                "Whose stance holds where a statement takes different ones toward the two: the slug of either")
        SubjectSlug stanceOf,
    @Schema(
            description =
                "The version of the one that is merged away, where `If-Match` does not say it")
        Integer version) {}
