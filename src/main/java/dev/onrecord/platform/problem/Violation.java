package dev.onrecord.platform.problem;

import dev.onrecord.platform.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with one field of a body, or with one parameter. */
@Schema(description = "One thing that is wrong with one field or parameter")
public record Violation(
    @Schema(
            description = "The field of the body, as a path, or the parameter",
            examples = "about[0].stance",
            maxLength = Text.SHORT,
            required = true)
        String field,
    @Schema(
            description = "What is expected of it",
            examples = "must not be blank",
            maxLength = Text.SHORT,
            required = true)
        String message) {

  public Violation {
    // Both repeat what the client sent.
    field = Text.shortened(field);
    message = Text.shortened(message);
  }
}
