package dev.onrecord.change;

import dev.onrecord.platform.page.Limit;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a history. */
public class HistoryQuery {

  @QueryParam("limit")
  @Parameter(
      description = "The page size; pages of long entries are shorter",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public Integer limit = Limit.DEFAULT;

  @QueryParam("cursor")
  @Parameter(
      description =
          "The start of the page: an opaque value from `next`, valid only for the same history")
  public String cursor;
}
