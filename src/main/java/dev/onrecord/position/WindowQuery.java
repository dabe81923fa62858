package dev.onrecord.position;

import dev.onrecord.statement.query.Window;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By which statements to judge, and which page to show. */
public class WindowQuery {

  @QueryParam("from")
  @Parameter(
      description =
          "Only by statements in the window that begins with the first second of this EDTF date, such as `2023`")
  public String from;

  @QueryParam("to")
  @Parameter(
      description =
          "Only by statements in the window that ends with the last second of this EDTF date, such as `2024-01`")
  public String to;

  @QueryParam("dates")
  @Parameter(
      description =
          "`possible`: the statement's date overlaps the window; `certain`: it lies wholly inside, which an open or"
              + " approximate date never does",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"possible", "certain"},
              defaultValue = "possible"))
  public String dates;

  @QueryParam("limit")
  @Parameter(
      description = "The most items on the page; of common ground, over all four lists",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public String limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "Where the page begins: opaque, from `next`, and only good with the query that it came from")
  public String cursor;

  Window window() {
    return Window.parse(from, to, dates);
  }
}
