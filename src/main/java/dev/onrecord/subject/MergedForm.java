package dev.onrecord.subject;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject that was merged into another, in the import format: its slug leads there. */
public record MergedForm(
    @NotNull @Schema(description = "The type of subject") SubjectType type,
    @NotNull
        @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Size(max = Slug.MAX_LENGTH)
        @Schema(description = "The slug that it had")
        String slug,
    @NotNull
        @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Size(max = Slug.MAX_LENGTH)
        @Schema(description = "The slug of the one that it was merged into, as it was then")
        String mergedInto) {}
