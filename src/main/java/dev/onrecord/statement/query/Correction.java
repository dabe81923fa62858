package dev.onrecord.statement.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A corrected query that finds something, for one that does not. */
@Schema(
    name = "Correction",
    description = "The same query with one word replaced by a similar one, which finds something")
public record Correction(
    @Schema(description = "The corrected `q`", maxLength = TextQuery.MAX_LENGTH, required = true)
        String q,
    @Schema(
            description = "The URL of the corrected query",
            format = "uri-reference",
            required = true)
        String self) {}
