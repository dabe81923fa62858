package dev.onrecord.backup;

import dev.onrecord.platform.operation.OperationKind.RunsTask;
import dev.onrecord.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/backup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class BackupResource {

  private static final String EXAMPLE =
      """
      {"file": "/srv/onrecord/data/backup/onrecord-20240801T120000Z.zip", "bytes": 81920, "at": "2024-08-01T12:00:00Z",
       "record": "0190e209-a000-4000-8000-000000000000", "seq": 24}
      """;

  private final Backups backups;

  BackupResource(Backups backups) {
    this.backups = backups;
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = BackupView.class),
              examples = @ExampleObject(name = "backup", value = EXAMPLE)))
  @RunsTask("The backup")
  @Operation(
      operationId = "backUpRecord",
      summary = "Back up the record",
      description =
          "Writes the embedded database to a ZIP file in the folder `backup` of the data directory, while the service runs,"
              + " and verifies it: the copy is opened, and each entry of its log is compared with its checksum. A database"
              + " server makes its own backups, so a service on PostgreSQL responds with a 409.")
  public BackupView backUp() throws IOException {
    return backups.create();
  }
}
