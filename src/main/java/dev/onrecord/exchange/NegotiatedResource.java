package dev.onrecord.exchange;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.http.PublicUrl;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Formats of statements selected by {@code Accept}. */
@Path("/statements")
class NegotiatedResource {

  private final ExportResource results;
  private final Exports exports;
  private final ConditionalResponses responses;
  private final LatestSeq latest;
  private final PublicUrl publicUrl;

  NegotiatedResource(
      ExportResource results,
      Exports exports,
      ConditionalResponses responses,
      LatestSeq latest,
      PublicUrl publicUrl) {
    this.results = results;
    this.exports = exports;
    this.responses = responses;
    this.latest = latest;
    this.publicUrl = publicUrl;
  }

  @GET
  @Produces(MediaTypes.NDJSON + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> ndjson(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return results.ndjson(uri, query);
  }

  @GET
  @Produces(MediaTypes.CSV + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> csv(
      @Context UriInfo uri, @BeanParam StatementQuery query, @QueryParam("bom") Boolean bom) {
    return results.csv(uri, query, bom);
  }

  @GET
  @Produces(MediaTypes.JSON_LD + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<Streamed> jsonLd(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return results.jsonLd(uri, query);
  }

  @GET
  @Produces(MediaTypes.ATOM + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> atom(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    return results.atom(headers, uri, query);
  }

  @GET
  @Produces(MediaTypes.JSON_FEED + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> jsonFeed(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    return results.jsonFeed(headers, uri, query);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaTypes.NDJSON + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> oneNdjson(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return one(headers, uri, id, ExportFormat.NDJSON);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaTypes.CSV + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> oneCsv(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return one(headers, uri, id, ExportFormat.CSV);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaTypes.JSON_LD + MediaTypes.AFTER_JSON)
  @Operation(hidden = true)
  public RestResponse<byte[]> oneJsonLd(
      @Context HttpHeaders headers, @Context UriInfo uri, @PathParam("id") String id) {
    return one(headers, uri, id, ExportFormat.JSON_LD);
  }

  private RestResponse<byte[]> one(
      HttpHeaders headers, UriInfo uri, String id, ExportFormat format) {
    URI base = publicUrl.base(uri);
    return responses.document(
        headers,
        base + uri.getPath(),
        format.mediaType,
        latest.validator(),
        () -> exports.one(base, id, format));
  }
}
