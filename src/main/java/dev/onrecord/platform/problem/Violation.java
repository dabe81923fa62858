package dev.onrecord.platform.problem;

import dev.onrecord.platform.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One invalid field of a body, or one invalid parameter. */
@Schema(description = "One invalid field or parameter")
public record Violation(
    @Schema(
            description = "The field of the body, as a path, or the parameter",
            examples = "about[0].stance",
            maxLength = Text.MAX_SHORTENED,
            required = true)
        String field,
    @Schema(
            description = "What a valid value looks like",
            examples = "must not be blank",
            maxLength = Text.MAX_SHORTENED,
            required = true)
        String message) {

  public Violation {
    // Both may repeat long input.
    field = Text.shortened(field);
    message = Text.shortened(message);
  }
}
