package dev.onrecord.change.follow;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.EnumNames;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log as GET shows it. */
@Schema(name = "Change", description = "One entry of the log")
record ChangeView(
    @Schema(description = "Its place in the log, without gaps", examples = "1", required = true)
        long seq,
    @Schema(description = "When it was written", required = true) Instant at,
    @Schema(description = "Who wrote it; absent where it is hidden", maxLength = 200) String actor,
    @Schema(
            description =
                "What was done. `hidden` stands for what concerns a draft, or a source that only drafts report; only editors"
                    + " are shown more of it",
            enumeration = {
              "created",
              "updated",
              "deleted",
              "withdrawn",
              "reinstated",
              "merged",
              "redacted",
              "hidden"
            },
            required = true)
        String action,
    @Schema(description = "The type of item; absent where it is hidden") EntityType type,
    @Schema(
            description =
                "The slug of a subject, the id of anything else; absent where it is hidden",
            maxLength = 100)
        String id,
    @JsonRawValue
        @Schema(
            description =
                "The item after the change, in the import format; absent once it is deleted or erased",
            type = SchemaType.OBJECT)
        String entity,
    @Schema(description = "True where what stood here was erased later") Boolean redacted,
    @Schema(description = "Why it was erased; only of `redacted`", maxLength = 2_000)
        String reason) {

  static ChangeView of(LogEntry entry, boolean editor) {
    if (entry.hidden() && !editor) {
      return new ChangeView(entry.seq(), entry.at(), null, "hidden", null, null, null, null, null);
    }
    return new ChangeView(
        entry.seq(),
        entry.at(),
        entry.actor(),
        EnumNames.snake(entry.action()),
        entry.type(),
        entry.id(),
        entry.entity(),
        entry.redacted() ? true : null,
        entry.reason());
  }
}
