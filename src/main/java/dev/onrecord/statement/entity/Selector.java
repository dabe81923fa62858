package dev.onrecord.statement.entity;

import dev.onrecord.platform.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** Where in a source the words are: a text quote selector (W3C Web Annotation). */
@Embeddable
@Schema(
    name = "TextQuoteSelector",
    description = "Where in the source the words are (W3C Web Annotation)")
public record Selector(
    @NotNull
        @PlainText(max = 2_000, multi = true)
        @Column(name = "selector_exact")
        @Schema(
            description = "The words as they appear in the source",
            minLength = 1,
            maxLength = 2_000)
        String exact,
    @CodePointLength(max = 200)
        @Column(name = "selector_prefix")
        @Schema(description = "The text just before them", maxLength = 200)
        String prefix,
    @CodePointLength(max = 200)
        @Column(name = "selector_suffix")
        @Schema(description = "The text just after them", maxLength = 200)
        String suffix) {}
