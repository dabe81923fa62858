package dev.onrecord.item;

import dev.onrecord.platform.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to erase an item. */
@Schema(name = "RedactionForm", description = "A request to erase an item")
public record RedactionForm(
    @NotNull
        @PlainText(max = 2_000, multi = true)
        @Schema(
            description = "The reason; it becomes public, so it must not repeat what is erased",
            examples = "Court order of an invented court",
            minLength = 1,
            maxLength = 2_000)
        String reason,
    @Schema(description = "The version to erase, unless `If-Match` is set") Integer version) {}
