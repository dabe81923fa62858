package dev.onrecord.platform.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the plain lists take: text to begin with, and which page. Bound as text, parsed by us. */
public class ListQuery {

  @QueryParam("q")
  @Parameter(
      description =
          "Words, each of which must begin a word of the item's names; as if absent when empty",
      schema = @Schema(type = SchemaType.STRING, maxLength = 200))
  public String q;

  @QueryParam("limit")
  @Parameter(
      description = "The most items on the page",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public String limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "Where the page begins: opaque, from `next`, and only good with the query that it came from")
  public String cursor;
}
