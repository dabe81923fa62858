package dev.onrecord.subject;

import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An external page about a subject. */
@Embeddable
@Schema(name = "Link", description = "An external page about the subject")
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
        @Schema(description = "Its URL", examples = "https://www.tesla.com/", format = "uri")
        String url) {}
