package dev.onrecord.statement.lifecycle;

import dev.onrecord.statement.StatementKey;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to merge one statement into another. */
@Schema(name = "StatementMergeForm", description = "The statement to merge this one into")
record StatementMergeForm(
    @NotNull @Schema(description = "The statement to keep") StatementKey into,
    @Schema(description = "The id of the statement whose stances win if the two differ")
        StatementKey stanceOf,
    @Schema(description = "The version of the statement to merge away, unless `If-Match` is set")
        Integer version) {}
