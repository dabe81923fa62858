package dev.onrecord.position;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of common ground. */
public class CommonGroundQuery extends WindowQuery {

  private static final String SPEAKERS =
      " May be repeated; `speaker`, `person` and `organization` together name 2 to 10 different speakers. Any slug, name,"
          + " alias or word of a name that identifies one subject";

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
}
