package dev.onrecord.exchange;

import dev.onrecord.exchange.feed.Feeds;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Formats of statements selected by {@code Accept}. */
@Path("/statements")
class NegotiatedResource {

  private final Exports exports;
  private final Feeds feeds;

  NegotiatedResource(Exports exports, Feeds feeds) {
    this.exports = exports;
    this.feeds = feeds;
  }

  @GET
  @Produces(MediaTypes.NDJSON + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> ndjson(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return exports.all(uri, query, ExportFormat.NDJSON);
  }

  @GET
  @Produces(MediaTypes.CSV + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> csv(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return exports.all(uri, query, ExportFormat.CSV);
  }

  @GET
  @Produces(MediaTypes.JSON_LD + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> jsonLd(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return exports.all(uri, query, ExportFormat.JSON_LD);
  }

  @GET
  @Produces(MediaTypes.ATOM + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> atom(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    return feeds.feed(headers, uri, query, Feed.ATOM);
  }

  @GET
  @Produces(MediaTypes.JSON_FEED + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> jsonFeed(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    return feeds.feed(headers, uri, query, Feed.JSON);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaTypes.NDJSON + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> oneNdjson(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return exports.one(headers, uri, id, ExportFormat.NDJSON);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaTypes.CSV + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> oneCsv(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return exports.one(headers, uri, id, ExportFormat.CSV);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaTypes.JSON_LD + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> oneJsonLd(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return exports.one(headers, uri, id, ExportFormat.JSON_LD);
  }
}
