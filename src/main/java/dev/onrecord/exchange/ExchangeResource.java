package dev.onrecord.exchange;

import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.operation.OperationKind.ImportsItems;
import dev.onrecord.platform.operation.OperationKind.StreamsItems;
import dev.onrecord.platform.response.ConditionalResponses;
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
import jakarta.ws.rs.core.HttpHeaders;
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
    description = "Exports and feeds of a query, and export and import of the whole record")
class ExchangeResource {

  private final RecordExport export;
  private final Importer importer;
  private final Streams streams;
  private final ConditionalResponses responses;

  ExchangeResource(
      RecordExport export, Importer importer, Streams streams, ConditionalResponses responses) {
    this.streams = streams;
    this.responses = responses;
    this.export = export;
    this.importer = importer;
  }

  @GET
  @Path("export")
  @StreamsItems(problems = 403)
  @Operation(
      operationId = "exportRecord",
      summary = "Export the record",
      description =
          "Everything public in the import format, one item per line, each after those that it refers to, as of the"
              + " start of the response. The `Link` header with `rel=\"monitor\"` leads to the changes since then.")
  public RestResponse<Streamed> export(
      @QueryParam("drafts")
          @Parameter(
              description = "Whether to include drafts; for editors",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          Boolean drafts) {
    RecordExport.Snapshot record = export.all(Boolean.TRUE.equals(drafts));
    return responses
        .attachment(record.lines(), MediaTypes.NDJSON, "record.ndjson")
        // Leads to the changes after the export, so that a client can keep its copy up to date.
        .header(
            HttpHeaders.LINK,
            ConditionalResponses.link("/changes?since=" + record.seq(), "monitor"))
        .build();
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Path("import")
  @Consumes({
    MediaTypes.NDJSON,
    MediaTypes.NDJSON_REGISTERED,
    MediaTypes.JSON_LINES,
    MediaTypes.CSV
  })
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Streamed.class)))
  @ImportsItems("A report, batch by batch")
  @Operation(
      operationId = "importRecord",
      summary = "Import items",
      description =
          "Upserts items in the import format, one per line, each after those that it refers to. An existing item that the"
              + " line names (by slug, id or url) is updated to what the line says. One that it only matches, such as a"
              + " statement with the same words, gets what it lacks: nothing is replaced or taken away, and what differs is"
              + " reported with both values. Importing the same lines again changes nothing. A file of `text/csv` has one"
              + " statement per line, whose cells only ever add. Lines are written in batches of one transaction each. The response has a line"
              + " per batch, one per refused line, one per line that differs, and a last one with the totals. If the last one is missing,"
              + " the import was interrupted: run it again.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Blocking
  public CompletionStage<RestResponse<Streamed>> importItems(
      @BeanParam ImportQuery query, @Context RoutingContext http) {
    return streams
        .beginOnceReady(Streams.Kind.IMPORT, importer.start(http, query.options()))
        .thenApply(RestResponse::ok);
  }
}
