package dev.onrecord.change.follow;

import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
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
@Tag(
    name = "Changes",
    description = "The log of every write, from which others keep a copy of the record")
class ChangesResource {

  private static final String SINCE =
      "The `seq` behind which to begin; it is not shown itself. One that the log has not come to is refused, which tells a"
          + " client that the record was restored from before it";

  private final PublicChangeLog log;
  private final Followers followers;

  ChangesResource(PublicChangeLog log, Followers followers) {
    this.log = log;
    this.followers = followers;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listChanges",
      summary = "Read the log",
      description =
          "What was written, in order and without gaps, each with the item as it was afterwards. Whoever applies all of it in"
              + " order, by type and id, holds the record: an entry without `entity` is the end of the item; one of a subject"
              + " with `mergedInto` says which other subject took its place. With `Accept: application/x-ndjson`, or at"
              + " `/changes.ndjson`, all that is there by now comes at once, a line for each entry.")
  @APIResponse(
      responseCode = "200",
      description = "What was asked for, in the form that `Accept` names",
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
              description = "The most entries on the page; there are fewer where they are long",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          String limit) {
    return log.list(headers, CanonicalQuery.of(uri), since, limit);
  }

  /** The same as at {@code /changes.ndjson}. */
  @GET
  @Produces(MediaTypes.NDJSON + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> lines(@QueryParam("since") String since) {
    return log.lines(since);
  }

  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @APIResponse(
      responseCode = "200",
      description = "Events, for as long as the client reads",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Streamed.class),
              example =
                  "id: 1\nevent: change\ndata: {\"seq\": 1, \"at\": \"2024-08-01T12:00:00Z\", \"actor\": \"starter record\","
                      + " \"action\": \"created\", \"type\": \"organization\", \"id\": \"tesla\", \"entity\": {…}}\n\n"))
  @Operation(
      operationId = "followChanges",
      summary = "Follow the log",
      description =
          "Server-sent events: one for each entry of the log as it is written, with its `seq` as the id. A client that comes"
              + " back with `Last-Event-ID`, as browsers do, misses nothing; without it, and without `since`, it begins with what"
              + " is written next. Comments in between show that the connection stands. A client that takes nothing for a"
              + " minute is let go.")
  public void stream(
      @HeaderParam("Last-Event-ID")
          @Parameter(
              description = "The id of the last event that the client has; it decides over `since`")
          String lastEventId,
      @QueryParam("since")
          @Parameter(
              description = SINCE,
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
          String since,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerRequest http) {
    followers.follow(sink, sse, http, lastEventId, since);
  }

  /** The headers of the stream. Quarkus REST would begin a stream for HEAD, too. */
  @HEAD
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public RestResponse<Void> streamHead(
      @HeaderParam("Last-Event-ID") String lastEventId, @QueryParam("since") String since) {
    followers.from(lastEventId, since);
    return RestResponse.ResponseBuilder.<Void>ok()
        .type(MediaType.SERVER_SENT_EVENTS)
        .header(HttpHeaders.CACHE_CONTROL, Followers.NO_STORE)
        .build();
  }
}
