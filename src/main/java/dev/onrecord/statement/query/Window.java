package dev.onrecord.statement.query;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time window of a query. */
@Schema(name = "Window", description = "The requested time window")
public record Window(
    @Schema(description = "The window begins at the first second of this date") EdtfDate from,
    @Schema(description = "The window ends at the last second of this date") EdtfDate to,
    @Schema(
            description =
                "`possible`: the statement's date overlaps the window; `certain`: it lies wholly inside, and is neither open"
                    + " nor approximate",
            required = true)
        DateMatch dates) {

  /** No restriction. */
  public static final Window NONE = new Window(null, null, DateMatch.POSSIBLE);

  /**
   * The window of the parameters {@code from} and {@code to}, which may be null, and {@code dates}.
   *
   * @throws Problem if the window ends before it begins
   */
  public static Window of(EdtfDate from, EdtfDate to, DateMatch dates) {
    Window window = new Window(from, to, dates);
    if (window.earliest() > window.latest()) {
      throw Problem.parameter("from", "begins after `to` ends");
    }
    return window;
  }

  /**
   * Whether a date matches the window; {@link StatementSql} is the same condition in SQL.
   *
   * @param said the date as given, which tells whether it is open or approximate
   */
  public boolean matches(long earliest, long latest, String said) {
    return dates == DateMatch.CERTAIN
        ? earliest >= earliest() && latest <= latest() && EdtfDate.isCertain(said)
        : latest >= earliest() && earliest <= latest();
  }

  /** The parameters in a URL, after others. */
  public String asParameters() {
    return (from == null ? "" : "&from=" + from)
        + (to == null ? "" : "&to=" + to)
        + (dates == DateMatch.POSSIBLE ? "" : "&dates=" + EnumNames.snake(dates));
  }

  public long earliest() {
    return from == null ? EdtfDate.OPEN_START : from.earliest();
  }

  public long latest() {
    return to == null ? EdtfDate.OPEN_END : to.latest();
  }

  /** Whether it excludes anything. */
  public boolean narrows() {
    return from != null || to != null || dates == DateMatch.CERTAIN;
  }
}
