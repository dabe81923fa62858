package dev.onrecord.exchange;

import dev.onrecord.exchange.feed.Feeds;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.http.PublicUrl;
import dev.onrecord.platform.operation.OperationKind.ServesFeed;
import dev.onrecord.platform.operation.OperationKind.StreamsItems;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.Feed;
import dev.onrecord.statement.query.StatementQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Exports and feeds at URLs of their own, since links cannot set {@code Accept}. */
@Path("/")
@Tag(name = "Exchange")
class ExportResource {

  private final Exports exports;
  private final Feeds feeds;
  private final Statements statements;
  private final ConditionalResponses responses;
  private final PublicUrl publicUrl;

  ExportResource(
      Exports exports,
      Feeds feeds,
      Statements statements,
      ConditionalResponses responses,
      PublicUrl publicUrl) {
    this.exports = exports;
    this.feeds = feeds;
    this.statements = statements;
    this.responses = responses;
    this.publicUrl = publicUrl;
  }

  @GET
  @Path("statements.ndjson")
  @Produces(MediaTypes.NDJSON)
  @StreamsItems(problems = 403)
  @Operation(
      operationId = "exportStatementsAsNdjson",
      summary = "Export statements as NDJSON",
      description =
          "The whole result of a query, one statement per line, in the order of the list. It is streamed: one that is cut off is incomplete. The same as `/statements` with `Accept: application/x-ndjson`.")
  public RestResponse<Streamed> ndjson(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return file(uri, query, ExportFormat.NDJSON);
  }

  @GET
  @Path("statements.csv")
  @Produces(MediaTypes.CSV)
  @StreamsItems(problems = 403)
  @Operation(
      operationId = "exportStatementsAsCsv",
      summary = "Export statements as CSV",
      description =
          "The whole result of a query as CSV (RFC 4180): a header line, then one line per statement. `about` has slugs, with the stance after a colon. `sources` and `sourceUrls` have one entry per source, in the same order, separated by ` | `; a source without a url has an empty one, and a backslash escapes `|` and `\\` within an entry. A cell that would be a formula begins with an additional apostrophe, and so does one that begins with apostrophes before a formula. The same as `/statements` with `Accept: text/csv`.")
  public RestResponse<Streamed> csv(
      @Context UriInfo uri,
      @BeanParam StatementQuery query,
      @QueryParam("bom")
          @Parameter(
              description =
                  "Whether the file begins with a byte-order mark, which Excel needs to read it as UTF-8",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          Boolean bom) {
    boolean withMark = Boolean.TRUE.equals(bom);
    return file(uri, query, withMark ? ExportFormat.CSV_WITH_MARK : ExportFormat.CSV);
  }

  @GET
  @Path("statements.jsonld")
  @Produces(MediaTypes.JSON_LD)
  @StreamsItems(problems = 403)
  @Operation(
      operationId = "exportStatementsAsJsonLd",
      summary = "Export statements as JSON-LD",
      description =
          "The whole result of a query as one JSON-LD document with the vocabulary of schema.org: `Quotation` for exact words, `Claim` for paraphrases. `dateCreated` is a day or a time; any other date is `temporalCoverage` (ISO 8601), with the EDTF date in `temporal`. A withdrawn statement has the `creativeWorkStatus` `withdrawn` and the reason in `correction`; one that is `fabricated` or `misattributed` is a `Claim` that `mentions` the speaker, without a `creator`. The same as `/statements` with `Accept: application/ld+json`, which a single statement takes too.")
  public RestResponse<Streamed> jsonLd(@Context UriInfo uri, @BeanParam StatementQuery query) {
    return file(uri, query, ExportFormat.JSON_LD);
  }

  @GET
  @Path("statements.atom")
  @Produces(MediaTypes.ATOM)
  @ServesFeed
  @Operation(
      operationId = "followStatementsByAtom",
      summary = "Follow statements by Atom",
      description =
          "An Atom feed (RFC 4287) of the edits in the result of a query, newest first, in pages of 50 with links of relation `next` (RFC 5005). Corrections reappear at the top; withdrawn statements are marked. The same as `/statements` with `Accept: application/atom+xml`.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = MediaTypes.ATOM, schema = @Schema(implementation = Streamed.class)))
  public RestResponse<byte[]> atom(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    return feed(headers, uri, query, Feed.ATOM);
  }

  @GET
  @Path("statements.feed.json")
  @Produces(MediaTypes.JSON_FEED)
  @ServesFeed
  @Operation(
      operationId = "followStatementsByJsonFeed",
      summary = "Follow statements by JSON Feed",
      description =
          "The same feed as `/statements.atom`, as JSON Feed 1.1, with `next_url`; or `/statements` with `Accept: application/feed+json`.")
  public RestResponse<byte[]> jsonFeed(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam StatementQuery query) {
    return feed(headers, uri, query, Feed.JSON);
  }

  private RestResponse<Streamed> file(UriInfo uri, StatementQuery query, ExportFormat format) {
    return responses
        .attachment(
            exports.all(publicUrl.base(uri), query, format),
            format.mediaType,
            "statements." + format.suffix)
        .build();
  }

  private RestResponse<byte[]> feed(
      HttpHeaders headers, UriInfo uri, StatementQuery query, Feed feed) {
    URI base = publicUrl.base(uri);
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.document(
        headers,
        base.resolve(feed.page(canonical).url()).toString(),
        feed.mediaType(),
        statements.state(query),
        () -> feeds.document(base, canonical, query, feed));
  }
}
