package dev.onrecord.position;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.page.Limit;
import dev.onrecord.statement.query.DateMatch;
import dev.onrecord.statement.query.Window;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The window and page parameters of positions. */
public class WindowQuery {

  @QueryParam("from")
  @Parameter(
      description =
          "Count only statements in the window that begins at the first second of this EDTF date, such as `2023`",
      schema = @Schema(type = SchemaType.STRING))
  public EdtfDate from;

  @QueryParam("to")
  @Parameter(
      description =
          "Count only statements in the window that ends at the last second of this EDTF date, such as `2024-01`",
      schema = @Schema(type = SchemaType.STRING))
  public EdtfDate to;

  @QueryParam("dates")
  @Parameter(
      description =
          "`possible`: the statement's date overlaps the window; `certain`: it lies wholly inside, which an open or"
              + " approximate date never does",
      schema =
          @Schema(
              type = SchemaType.STRING,
              title = "DateMatch",
              enumeration = {"possible", "certain"},
              defaultValue = "possible"))
  public DateMatch dates = DateMatch.POSSIBLE;

  @QueryParam("limit")
  @Parameter(
      description = "The page size; for common ground, over all four lists",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public Integer limit = Limit.DEFAULT;

  @QueryParam("cursor")
  @Parameter(
      description =
          "The start of the page: an opaque value from `next`, valid only with the same query")
  public String cursor;

  Window window() {
    return Window.of(from, to, dates);
  }
}
