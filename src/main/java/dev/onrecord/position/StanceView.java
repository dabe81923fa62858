package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stance in a statement, as shown to clients. */
@Schema(name = "DatedStance", description = "A stance in a statement")
public record StanceView(
    @Schema(description = "The stance", required = true) Stance stance,
    @Schema(description = "When the statement was made", ref = "EdtfDate", required = true)
        String said,
    @Schema(description = "Who assigned the stance", examples = "starter record") String assignedBy,
    @Schema(
            description = "The URL of the statement",
            format = "uri-reference",
            examples = "/statements/0190e209-a000-7000-8000-000000000001",
            required = true)
        String statement) {

  static StanceView of(DatedStance dated) {
    return new StanceView(dated.stance(), dated.said(), dated.assignedBy(), path(dated));
  }

  static String path(DatedStance dated) {
    return "/statements/" + dated.statement();
  }
}
