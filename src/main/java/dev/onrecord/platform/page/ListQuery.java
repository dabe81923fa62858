package dev.onrecord.platform.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of plain lists. */
public class ListQuery {

  @QueryParam("q")
  @Parameter(
      description =
          "Prefixes, each of which must match a word of the item's names. Empty means absent",
      schema = @Schema(type = SchemaType.STRING, maxLength = 200))
  public String q;

  @QueryParam("limit")
  @Parameter(
      description = "The page size",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public Integer limit = Limit.DEFAULT;

  @QueryParam("cursor")
  @Parameter(
      description =
          "The start of the page: an opaque value from `next`, valid only with the same query")
  public String cursor;
}
