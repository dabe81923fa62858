package dev.onrecord.subject;

import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page about a subject elsewhere. */
@Embeddable
@Schema(name = "Link", description = "A page about the subject elsewhere")
public record Link(
    @NotNull
        @PlainText(max = 100)
        @Schema(
            description = "What the page is",
            examples = "Company site",
            minLength = 1,
            maxLength = 100)
        String label,
    @NotNull
        @HttpUrl
        @Schema(description = "Its address", examples = "https://www.tesla.com/", format = "uri")
        String url) {}
