package dev.onrecord.change.follow;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.LogEntry;
import dev.onrecord.platform.EnumNames;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log, as shown to clients. */
@Schema(name = "Change", description = "An entry of the log")
record ChangeView(
    @Schema(description = "The position in the log, gap-free", examples = "1", required = true)
        long seq,
    @Schema(description = "When it was written", required = true) Instant at,
    @Schema(description = "Who wrote it; absent if hidden", maxLength = 200) String actor,
    @Schema(
            description =
                "The kind of change. `hidden` stands for a change of a draft, or of a source that only drafts report; only editors"
                    + " see its content",
            title = "ChangeAction",
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
    @Schema(description = "The type of item; absent if hidden") EntityType type,
    @Schema(
            description = "The slug of a subject, the id of anything else; absent if hidden",
            maxLength = 100)
        String id,
    @JsonRawValue
        @Schema(
            description =
                "The item after the change, in the import format; absent after a deletion or erasure",
            type = SchemaType.OBJECT)
        String entity,
    @Schema(description = "True if the content was erased later") Boolean redacted,
    @Schema(description = "Why it was erased; only with action `redacted`", maxLength = 2_000)
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
