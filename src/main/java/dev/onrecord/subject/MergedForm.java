package dev.onrecord.subject;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merged subject in the import format; its slug redirects. */
public record MergedForm(
    @NotNull @Schema(description = "The type of subject") SubjectType type,
    @NotNull
        @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Size(max = Slug.MAX_LENGTH)
        @Schema(description = "Its former slug")
        String slug,
    @NotNull
        @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Size(max = Slug.MAX_LENGTH)
        @Schema(description = "The slug of the subject that it was merged into at that time")
        String mergedInto) {}
