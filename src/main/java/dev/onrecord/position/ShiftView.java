package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.DateMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shift, as shown to clients. */
@Schema(name = "Shift", description = "A shift from one stance to another")
public record ShiftView(
    @Schema(description = "The old stance", required = true) Stance from,
    @Schema(description = "The new stance", required = true) Stance to,
    @Schema(
            description = "When the last statement with the old stance was made",
            ref = "EdtfDate",
            required = true)
        String after,
    @Schema(
            description = "When the first statement with the new stance was made",
            ref = "EdtfDate",
            required = true)
        String before,
    @Schema(
            description =
                "`certain`: the first was certainly made before the second; `possible`: their dates overlap, so the order may be"
                    + " the reverse, or one of the dates is approximate",
            required = true)
        DateMatch certainty,
    @Schema(
            description = "The URL of the last statement with the old stance",
            format = "uri-reference",
            required = true)
        String fromStatement,
    @Schema(
            description = "The URL of the first statement with the new stance",
            format = "uri-reference",
            required = true)
        String toStatement) {

  static ShiftView of(Shift shift) {
    return new ShiftView(
        shift.from().stance(),
        shift.to().stance(),
        shift.from().said(),
        shift.to().said(),
        shift.certainty(),
        StanceView.path(shift.from()),
        StanceView.path(shift.to()));
  }
}
