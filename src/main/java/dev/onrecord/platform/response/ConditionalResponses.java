package dev.onrecord.platform.response;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.platform.stream.Streams;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds responses with the headers of conditional requests and caching (RFC 9110, RFC 9111). */
@Singleton
public class ConditionalResponses {

  /** Caches may store a response but must revalidate it. */
  private static final CacheControl REVALIDATE = revalidate();

  /** The request headers that decide the body and headers of a response. */
  private static final String VARY =
      String.join(
          ", ",
          HttpHeaders.ACCEPT,
          HttpHeaders.ACCEPT_ENCODING,
          HttpHeaders.AUTHORIZATION,
          "Origin");

  private static CacheControl revalidate() {
    CacheControl control = new CacheControl();
    control.setNoCache(true);
    control.setNoTransform(false);
    return control;
  }

  /** Part of list ETags, since a new version may return another response to the same query. */
  private final String programVersion;

  private final CacheScope cacheScope;
  private final Streams streams;
  private final CurrentUser currentUser;

  ConditionalResponses(
      @ConfigProperty(name = "quarkus.application.version") String programVersion,
      CacheScope cacheScope,
      CurrentUser currentUser,
      Streams streams) {
    this.streams = streams;
    this.currentUser = currentUser;
    this.programVersion = programVersion;
    this.cacheScope = cacheScope;
  }

  /** An item's ETag: its version, and the newest edit that can change what its body embeds. */
  private static EntityTag itemTag(int version, long labelSeq) {
    return new EntityTag(version + "-" + labelSeq);
  }

  /**
   * A list, or 304 without running its query if the client has it.
   *
   * @param validator the state that the list depends on, captured before the list is read
   */
  public <L extends ListView> RestResponse<L> list(
      HttpHeaders headers,
      CanonicalQuery canonical,
      String mediaType,
      CacheValidator validator,
      Supplier<L> body) {
    return list(headers, canonical, mediaType, validator, body, List.of());
  }

  /** Like the other overload, with links to alternatives. */
  public <L extends ListView> RestResponse<L> list(
      HttpHeaders headers,
      CanonicalQuery canonical,
      String mediaType,
      CacheValidator validator,
      Supplier<L> body,
      List<String> alternates) {
    return respond(
        headers,
        tag(canonical.toString(), mediaType, validator),
        validator,
        body,
        (list, response) -> {
          Stream<String> next =
              list.next() == null ? Stream.of() : Stream.of(link(list.next(), "next"));
          String links = Stream.concat(next, alternates.stream()).collect(Collectors.joining(", "));
          if (!links.isEmpty()) {
            response.header(HttpHeaders.LINK, links);
          }
        });
  }

  /**
   * A document other than JSON, or 304 without creating it if the client has it.
   *
   * @param key identifies the content of the document, except for the state that it depends on
   */
  public RestResponse<byte[]> document(
      HttpHeaders headers,
      String key,
      String mediaType,
      CacheValidator validator,
      Supplier<byte[]> body) {
    return respond(
        headers,
        tag(key, mediaType, validator),
        validator,
        body,
        (document, response) -> response.type(MediaType.valueOf(mediaType).withCharset("UTF-8")));
  }

  /** A streamed body as an attachment. */
  public RestResponse.ResponseBuilder<Streamed> attachment(
      Streamed body, String mediaType, String name) {
    return RestResponse.ResponseBuilder.ok(streams.begin(Streams.Kind.EXPORT, body))
        .type(MediaType.valueOf(mediaType).withCharset("UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  /** One entry of the {@code Link} header. */
  public static String link(String url, String relation) {
    return "<%s>; rel=\"%s\"".formatted(url, relation);
  }

  private <B> RestResponse<B> respond(
      HttpHeaders headers,
      EntityTag tag,
      CacheValidator validator,
      Supplier<B> body,
      BiConsumer<B, RestResponse.ResponseBuilder<B>> addHeaders) {
    Optional<EntityTag> matching = EntityTags.matching(headers, tag);
    // Not for {@code *}: only a matching tag proves that the query was valid.
    if (matching.isPresent()
        && !EntityTags.isAny(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return notModified(matching.get());
    }
    B entity = body.get();
    if (matching.isPresent()) {
      return notModified(tag);
    }
    RestResponse.ResponseBuilder<B> response = RestResponse.ResponseBuilder.ok(entity);
    addHeaders.accept(entity, response);
    cacheScope.set(validator);
    return tagged(response, tag);
  }

  private EntityTag tag(String key, String mediaType, CacheValidator validator) {
    String query =
        String.join("\n", programVersion, key, mediaType, currentUser.isEditor() ? "editor" : "");
    byte[] digest = Digests.sha256(query.getBytes(StandardCharsets.UTF_8));
    return new EntityTag(validator + "-" + HexFormat.of().formatHex(digest, 0, 8));
  }

  /**
   * An item, or 304 if the client has it.
   *
   * @param validator the state that the item depends on, captured before the item was read
   * @param labelSeq the newest edit that can change what the body embeds, read after the state and
   *     before the item
   */
  public <V extends ItemView> RestResponse<V> item(
      HttpHeaders headers, V item, CacheValidator validator, long labelSeq) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(item.version());
    }
    EntityTag tag = itemTag(item.version(), labelSeq);
    Optional<EntityTag> matching = EntityTags.matching(headers, tag);
    if (matching.isPresent()) {
      return notModified(matching.get());
    }
    cacheScope.set(validator);
    return tagged(RestResponse.ResponseBuilder.ok(item), tag);
  }

  /** 200 with a replaced item. */
  public static <V extends ItemView> RestResponse<V> replaced(V item, long labelSeq) {
    return tagged(RestResponse.ResponseBuilder.ok(item), itemTag(item.version(), labelSeq));
  }

  /** 201 with the URL and body of a created item. */
  public static <V extends ItemView> RestResponse<V> created(V item, long labelSeq) {
    return tagged(
        RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED, item)
            .header(HttpHeaders.LOCATION, item.self()),
        itemTag(item.version(), labelSeq));
  }

  static <T> RestResponse<T> notModified(EntityTag tag) {
    return tagged(
        RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED, null), tag);
  }

  static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> response, EntityTag tag) {
    return response.tag(tag).cacheControl(REVALIDATE).header(HttpHeaders.VARY, VARY).build();
  }
}
