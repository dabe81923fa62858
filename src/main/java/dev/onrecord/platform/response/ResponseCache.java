package dev.onrecord.platform.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.Caches;
import dev.onrecord.platform.VersionedCache;
import dev.onrecord.platform.security.CurrentUser;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Caches whole responses as bytes while their {@link CacheValidator} is valid. Only successful
 * responses of {@link ConditionalResponses} get in.
 */
@ApplicationScoped
class ResponseCache {

  /** The approximate size of an entry without body and URL, in bytes. */
  private static final int OVERHEAD = 500;

  /** The content type that Quarkus writes for JSON. */
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private static final int OK = RestResponse.StatusCode.OK;

  private final VersionedCache<Key, Entry> cache;
  private final CacheScope cacheScope;
  private final CurrentUser currentUser;
  private final ObjectMapper json;

  ResponseCache(Caches caches, CacheScope cacheScope, CurrentUser currentUser, ObjectMapper json) {
    this.currentUser = currentUser;
    this.cache =
        caches.bounded(
            "responses", (Key key, Entry entry) -> OVERHEAD + key.length() + entry.body.length);
    this.cacheScope = cacheScope;
    this.json = json;
  }

  /**
   * The parts of a request that select a response.
   *
   * @param address the full URL as sent, since the response may contain its host
   * @param accept the header, or null
   * @param gzip whether the client accepts gzip
   * @param editor whether drafts are shown
   */
  private record Key(String address, String accept, boolean gzip, boolean editor) {

    int length() {
      return address.length() + (accept == null ? 0 : accept.length());
    }
  }

  /**
   * A cached response.
   *
   * @param tag the ETag of the uncompressed body
   * @param link the header, or null
   * @param compressed whether the body is compressed
   */
  private record Entry(
      EntityTag tag, MediaType type, String link, boolean compressed, byte[] body) {

    RestResponse<byte[]> answer() {
      RestResponse.ResponseBuilder<byte[]> answer =
          RestResponse.ResponseBuilder.ok(body).type(type);
      if (link != null) {
        answer.header(HttpHeaders.LINK, link);
      }
      if (compressed) {
        answer.header(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
      }
      return ConditionalResponses.tagged(answer, compressed ? Gzip.tag(tag) : tag);
    }
  }

  private Key key(HttpServerRequest http) {
    return new Key(
        http.absoluteURI(),
        http.getHeader(HttpHeaders.ACCEPT),
        Gzip.isAcceptedBy(http.getHeader(HttpHeaders.ACCEPT_ENCODING)),
        currentUser.isEditor());
  }

  /**
   * Answers from the cache on the event loop. Runs before the filters that validate the query,
   * which was valid.
   */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER)
  RestResponse<byte[]> lookUp(
      ContainerRequestContext request, HttpHeaders headers, HttpServerRequest http) {
    if (!isGetOrHead(request) || http.getHeader(HttpHeaders.IF_MATCH) != null) {
      return null;
    }
    Entry entry = cache.getIfCurrent(key(http));
    if (entry == null) {
      return null;
    }
    return EntityTags.matching(headers, entry.tag)
        .map(ConditionalResponses::<byte[]>notModified)
        .orElseGet(entry::answer);
  }

  /** Serializes a response and caches it. */
  @ServerResponseFilter
  void store(
      ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http)
      throws JsonProcessingException {
    if (!isGetOrHead(request) || cacheScope.validator() == null || response.getStatus() != OK) {
      return;
    }
    Key key = key(http);
    boolean isJson = !(response.getEntity() instanceof byte[]);
    byte[] plain =
        isJson ? json.writeValueAsBytes(response.getEntity()) : (byte[]) response.getEntity();
    boolean compressed = key.gzip && Gzip.isWorthwhile(plain);
    byte[] body = compressed ? Gzip.compress(plain) : plain;
    MultivaluedMap<String, Object> headers = response.getHeaders();
    EntityTag tag = (EntityTag) headers.getFirst(HttpHeaders.ETAG);
    Entry entry =
        new Entry(
            tag,
            isJson ? JSON : response.getMediaType(),
            response.getHeaderString(HttpHeaders.LINK),
            compressed,
            body);
    cache.put(key, entry, cacheScope.validator()::isValid);
    if (compressed) {
      headers.putSingle(HttpHeaders.ETAG, Gzip.tag(tag));
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
    }
    response.setEntity(body);
  }

  private static boolean isGetOrHead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
