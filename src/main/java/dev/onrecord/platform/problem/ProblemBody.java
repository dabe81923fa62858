package dev.onrecord.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.onrecord.platform.Text;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem detail (RFC 9457). */
@Schema(
    name = "Problem",
    description = "A problem detail (RFC 9457)",
    additionalProperties = Object.class)
public record ProblemBody(
    @Schema(
            description = "The problem type: a URL that resolves to its explanation",
            format = "uri-reference",
            examples = "/problems/unknown-name",
            required = true)
        String type,
    @Schema(description = "The problem type in a few words", required = true) String title,
    @Schema(description = "The HTTP status", minimum = "400", maximum = "599", required = true)
        int status,
    @Schema(description = "What is wrong with this request", maxLength = Text.MAX_SHORTENED)
        String detail,
    @Schema(description = "The path of the request", format = "uri-reference") String instance,
    @Schema(
            description = "Which fields or parameters are wrong, and how",
            maxItems = Problem.MAX_VIOLATIONS)
        List<Violation> violations,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {}
