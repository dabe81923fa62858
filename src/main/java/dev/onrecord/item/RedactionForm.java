package dev.onrecord.item;

import dev.onrecord.platform.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an item is erased. */
@Schema(name = "RedactionForm", description = "Why an item is erased")
public record RedactionForm(
    @NotNull
        @PlainText(max = 2_000, multi = true)
        @Schema(
            description =
                "Why; everybody can read it from then on, so it must not repeat what is erased",
            examples = "Court order of an invented court",
            minLength = 1,
            maxLength = 2_000)
        String reason,
    @Schema(description = "The version that is erased, where `If-Match` does not say it")
        Integer version) {}
