package dev.onrecord.statement;

import dev.onrecord.edtf.EdtfDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The window of time that a query asks for. */
@Schema(name = "Window", description = "The window of time that was asked for")
public record Window(
    @Schema(description = "From the first second of this date") EdtfDate from,
    @Schema(description = "To the last second of this date") EdtfDate to,
    @Schema(
            description =
                "`possible`: the statement's date overlaps the window; `certain`: it lies wholly inside, and is neither open"
                    + " nor approximate",
            required = true)
        DateMatch dates) {

  /** All of time. */
  static final Window NONE = new Window(null, null, DateMatch.POSSIBLE);

  public long earliest() {
    return from == null ? EdtfDate.OPEN_START : from.earliest();
  }

  public long latest() {
    return to == null ? EdtfDate.OPEN_END : to.latest();
  }

  /** Whether it leaves anything out. */
  boolean narrows() {
    return from != null || to != null || dates == DateMatch.CERTAIN;
  }
}
