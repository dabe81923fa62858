package dev.onrecord.statement.lifecycle;

import dev.onrecord.statement.StatementKey;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said where one statement is merged into another. */
@Schema(
    name = "StatementMergeForm",
    description = "Which statement the one at the address is merged into")
record StatementMergeForm(
    @NotNull @Schema(description = "The one that is kept") StatementKey into,
    @Schema(
            description =
                "Whose stance holds where the two take different ones toward a subject: the id of either")
        StatementKey stanceOf,
    @Schema(
            description =
                "The version of the one that is merged away, where `If-Match` does not say it")
        Integer version) {}
