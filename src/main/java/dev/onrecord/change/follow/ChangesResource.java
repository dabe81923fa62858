package dev.onrecord.change.follow;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.operation.OperationKind.ListsItems;
import dev.onrecord.platform.operation.OperationKind.StreamsItems;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.stream.Streamed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/changes")
@Tag(name = "Changes", description = "The log of every write, for keeping a copy of the record")
class ChangesResource {

  private static final String SINCE =
      "The `seq` after which to begin (exclusive). A `seq` beyond the end of the log is a 400: the record was restored from"
          + " an older backup";

  private static final String NO_STORE = "no-store";

  private final PublicChangeLog log;
  private final Followers followers;
  private final ConditionalResponses responses;
  private final LatestSeq latest;

  ChangesResource(
      PublicChangeLog log, Followers followers, ConditionalResponses responses, LatestSeq latest) {
    this.log = log;
    this.followers = followers;
    this.responses = responses;
    this.latest = latest;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ListsItems("The requested representation, in the format that `Accept` names")
  @Operation(
      operationId = "listChanges",
      summary = "Read the log",
      description =
          "Every write in order, without gaps, each with the item after the write. Applied in order by type and id, the entries give the record: an entry without `entity` deletes the item; a subject or source with `mergedInto` was replaced by"
              + " that other one. With `Accept: application/x-ndjson`, or at `/changes.ndjson`, the whole log comes in one"
              + " response, one line per entry.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ChangeList.class)),
        @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = Streamed.class))
      })
  public RestResponse<ChangeList> list(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("since")
          @Parameter(
              description = SINCE,
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "0",
                      defaultValue = "0"))
          String since,
      @QueryParam("limit")
          @Parameter(
              description = "The page size; pages of long entries are shorter",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          Integer limit) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    PublicChangeLog.Range range = log.range(since, limit);
    return responses.list(headers, canonical, latest.validator(), () -> log.list(canonical, range));
  }

  /** Alternative to {@code /changes.ndjson}. */
  @GET
  @Produces(MediaTypes.NDJSON + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> lines(@QueryParam("since") String since) {
    return responses
        .attachment(log.lines(since), MediaTypes.NDJSON, ChangeLinesResource.FILE)
        .build();
  }

  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Streamed.class),
              example =
                  "id: 1\nevent: change\ndata: {\"seq\": 1, \"at\": \"2024-08-01T12:00:00Z\", \"actor\": \"starter record\","
                      + " \"action\": \"created\", \"type\": \"organization\", \"id\": \"tesla\", \"entity\": {…}}\n\n"))
  @StreamsItems("Events, as long as the client reads")
  @Operation(
      operationId = "followChanges",
      summary = "Follow the log",
      description =
          "Server-sent events: one per entry of the log, as it is written, with its `seq` as the id. A client that reconnects"
              + " with `Last-Event-ID`, as browsers do, misses nothing; without it and without `since`, the stream begins"
              + " with the next write. Comments serve as heartbeats. A client that reads nothing for a minute is"
              + " disconnected.")
  public void stream(
      @HeaderParam("Last-Event-ID")
          @Parameter(
              description =
                  "The id of the last event that the client has received; takes precedence over `since`")
          String lastEventId,
      @QueryParam("since")
          @Parameter(
              description = SINCE,
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
          String since,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerRequest http) {
    Followers.Admission admission = followers.admit(lastEventId, since);
    http.response().putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    followers.follow(new Follower.Client(sink, sse, http.response()::reset), admission);
  }

  /** The headers of the stream. Without this method, Quarkus REST would start a stream for HEAD. */
  @HEAD
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public RestResponse<Void> streamHead(
      @HeaderParam("Last-Event-ID") String lastEventId, @QueryParam("since") String since) {
    followers.from(lastEventId, since);
    return RestResponse.ResponseBuilder.<Void>ok()
        .type(MediaType.SERVER_SENT_EVENTS)
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .build();
  }
}
