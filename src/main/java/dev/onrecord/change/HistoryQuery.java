package dev.onrecord.change;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a history. Bound as text, parsed by us. */
public class HistoryQuery {

  @QueryParam("limit")
  @Parameter(
      description = "The most entries on the page; there are fewer where they are long",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public String limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "Where the page begins: opaque, from `next`, and only good with the history that it came from")
  public String cursor;
}
