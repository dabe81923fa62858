package dev.onrecord.verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.operation.OperationKind.RunsTask;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.platform.stream.Streams;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/verification")
@Tag(name = "Operations", description = "Verification and backup, for admins")
class VerificationResource {

  private final Verifications verifications;
  private final Streams streams;
  private final ObjectMapper json;

  VerificationResource(Verifications verifications, Streams streams, ObjectMapper json) {
    this.verifications = verifications;
    this.streams = streams;
    this.json = json;
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Produces(MediaTypes.NDJSON)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Streamed.class)))
  @RunsTask("A report, second by second")
  @Operation(
      operationId = "verifyRecord",
      summary = "Verify the record",
      description =
          "Reads the log, the items and the indexes, and reports what is wrong: entries that are missing or not what was"
              + " written, items that are not what their newest entry says, indexes that have other rows than their tables."
              + " It writes nothing. The response has a line per fault, with a `finding` and a `detail` for the person who"
              + " repairs it, a line with what is `checked` about once a second, and a last one with `done` and the number of"
              + " `findings`. If that line is missing, or `done` is false, the verification ended early. One runs at a time.")
  public RestResponse<Streamed> verify() {
    Verification run = verifications.begin();
    return RestResponse.ok(
        streams.begin(
            Streams.Kind.IMPORT, new VerificationReport(run, () -> verifications.end(run), json)));
  }
}
