package dev.onrecord.change;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change in the history of an item. */
@Schema(name = "HistoryEntry", description = "A change to an item")
public record HistoryEntry(
    @Schema(description = "The position in the log", examples = "1", required = true) long seq,
    @Schema(description = "When it was made", required = true) Instant at,
    @Schema(description = "Who made it", maxLength = 200, required = true) String actor,
    @Schema(description = "The kind of change", required = true) Action action,
    @Schema(
            description = "The changed fields; empty if the content was erased later",
            maxItems = 100,
            required = true)
        List<FieldChange> changes,
    @Schema(description = "True if the content was erased later") Boolean redacted,
    @Schema(description = "Why it was erased; only with action `redacted`", maxLength = 2_000)
        String reason) {

  static HistoryEntry of(LogEntry entry, List<FieldChange> changes) {
    return new HistoryEntry(
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.action(),
        changes,
        entry.redacted() ? true : null,
        entry.reason());
  }
}
