package dev.onrecord.position;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What may be asked of common ground. Bound as text, so that every fault is told in our words. */
public class CommonGroundQuery {

  private static final String SPEAKERS =
      " May be repeated; `speaker`, `person` and `organization` together name 2 to 10 different speakers. Any slug, name,"
          + " alias or word of a name that means one subject";

  @QueryParam("speaker")
  @Parameter(
      description = "A person or an organization." + SPEAKERS,
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 10))
  public List<String> speaker;

  @QueryParam("person")
  @Parameter(
      description = "A person." + SPEAKERS,
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 10))
  public List<String> person;

  @QueryParam("organization")
  @Parameter(
      description = "An organization." + SPEAKERS,
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 10))
  public List<String> organization;

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
      description = "The most subjects on the page, over all four lists",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public String limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "Where the page begins: opaque, from `next`, and only good with the query that it came from")
  public String cursor;
}
