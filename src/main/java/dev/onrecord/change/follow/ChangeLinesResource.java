package dev.onrecord.change.follow;

import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.operation.OperationKind.StreamsItems;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.stream.Streamed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/changes.ndjson")
@Tag(name = "Changes")
class ChangeLinesResource {

  static final String FILE = "changes.ndjson";

  private final PublicChangeLog log;
  private final ConditionalResponses responses;

  ChangeLinesResource(PublicChangeLog log, ConditionalResponses responses) {
    this.log = log;
    this.responses = responses;
  }

  @GET
  @Produces(MediaTypes.NDJSON)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaTypes.NDJSON,
              schema = @Schema(implementation = Streamed.class),
              example =
                  "{\"seq\": 1, \"at\": \"2024-08-01T12:00:00Z\", \"actor\": \"starter record\", \"action\": \"created\", \"type\":"
                      + " \"organization\", \"id\": \"tesla\", \"entity\": {…}}\n"))
  @StreamsItems("One line per entry")
  @Operation(
      operationId = "listChangeLines",
      summary = "Read the whole log",
      description =
          "All entries that are in the log when the response begins, one JSON line per entry. If it breaks off, continue after"
              + " the last `seq`.")
  public RestResponse<Streamed> lines(
      @QueryParam("since")
          @Parameter(
              description = "The `seq` after which to begin (exclusive)",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      defaultValue = "0"))
          String since) {
    return responses.attachment(log.lines(since), MediaTypes.NDJSON, FILE).build();
  }
}
