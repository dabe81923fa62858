package dev.onrecord.exchange;

import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.platform.stream.Streams;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@Produces(MediaTypes.NDJSON)
@Tag(
    name = "Exchange",
    description =
        "What a query finds, as files and for feed readers; and the whole record, out and in")
class ExchangeResource {

  private final RecordExport export;
  private final Importer importer;
  private final Streams streams;

  ExchangeResource(RecordExport export, Importer importer, Streams streams) {
    this.streams = streams;
    this.export = export;
    this.importer = importer;
  }

  @GET
  @Path("export")
  @Operation(
      operationId = "exportRecord",
      summary = "Export the record",
      description =
          "Everything that is public, in the import format: one item to a line, each after those that it refers to, as it"
              + " was when the answer began. The header `Link` says with `rel=\"monitor\"` which changes came since.")
  public RestResponse<Streamed> export(
      @QueryParam("drafts")
          @Parameter(
              description = "Whether drafts are in it too; for editors",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          String drafts) {
    return export.all(drafts);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Path("import")
  @Consumes(MediaTypes.NDJSON)
  @APIResponse(
      responseCode = "200",
      description = "What became of the lines, batch by batch",
      content = @Content(schema = @Schema(implementation = Streamed.class)))
  @Operation(
      operationId = "importRecord",
      summary = "Import items",
      description =
          "Takes in items in the import format, one to a line, each after those that it refers to. What is there already (by"
              + " slug, id, url, or because it says the same) is brought up to what the line says, so that the same lines"
              + " again change nothing. Lines are written in batches of one transaction each, and the answer has a line"
              + " for each batch, one for each line that was refused, and a last one with the totals, which is missing"
              + " where the import broke off: then run it again.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Blocking
  public CompletionStage<RestResponse<Streamed>> take(
      @BeanParam ImportQuery query, @Context RoutingContext http) {
    return streams
        .beginOnceReady(Streams.Kind.IMPORT, importer.ask(http, query.options()))
        .thenApply(RestResponse::ok);
  }
}
