package dev.onrecord.platform.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import dev.onrecord.platform.Caches;
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
 * Whole answers as bytes, sent again while what they depend on is the same. Only what {@link
 * Replies} made of a good query comes in here.
 */
@ApplicationScoped
class ResponseCache {

  /** What an entry takes beside its body and its address, roughly, in bytes. */
  private static final int OVERHEAD = 500;

  /** As Quarkus writes it where it serializes. */
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

  private static final int OK = RestResponse.StatusCode.OK;

  private final Cache<Asking, Kept> cache;
  private final CacheScope cacheScope;
  private final CurrentUser currentUser;
  private final ObjectMapper json;

  ResponseCache(Caches caches, CacheScope cacheScope, CurrentUser currentUser, ObjectMapper json) {
    this.currentUser = currentUser;
    this.cache =
        caches.bounded(
            "responses",
            (Asking asking, Kept kept) -> OVERHEAD + asking.length() + kept.body.length);
    this.cacheScope = cacheScope;
    this.json = json;
  }

  /**
   * Which answers are the same, as far as the request decides.
   *
   * @param address all of it as it was sent: where the answer holds addresses, the host stands in
   *     them
   * @param accept the header, or null
   * @param gzip whether the client takes the body compressed
   * @param editor whether drafts are shown
   */
  private record Asking(String address, String accept, boolean gzip, boolean editor) {

    int length() {
      return address.length() + (accept == null ? 0 : accept.length());
    }
  }

  /**
   * An answer.
   *
   * @param tag its ETag as it is, not compressed
   * @param link the header, or null
   * @param compressed whether the body is
   */
  private record Kept(
      CacheValidator validator,
      EntityTag tag,
      MediaType type,
      String link,
      boolean compressed,
      byte[] body) {

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

  private Asking asking(HttpServerRequest http) {
    return new Asking(
        http.absoluteURI(),
        http.getHeader(HttpHeaders.ACCEPT),
        Gzip.isAcceptedBy(http.getHeader(HttpHeaders.ACCEPT_ENCODING)),
        currentUser.isEditor());
  }

  /**
   * Answers without a thread of its own where the answer is known. Comes before the filters that
   * look at the query, which was a good one.
   */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER)
  RestResponse<byte[]> known(
      ContainerRequestContext request, HttpHeaders headers, HttpServerRequest http) {
    if (!isRead(request) || http.getHeader(HttpHeaders.IF_MATCH) != null) {
      return null;
    }
    Kept kept = cache.getIfPresent(asking(http));
    if (kept == null || !kept.validator.holds()) {
      return null;
    }
    return EntityTags.held(headers, kept.tag)
        .map(ConditionalResponses::<byte[]>unchanged)
        .orElseGet(kept::answer);
  }

  /** Makes the bytes of an answer, and keeps them. */
  @ServerResponseFilter
  void keep(
      ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http)
      throws JsonProcessingException {
    if (!isRead(request) || cacheScope.state() == null || response.getStatus() != OK) {
      return;
    }
    Asking asking = asking(http);
    boolean isJson = !(response.getEntity() instanceof byte[]);
    byte[] plain =
        isJson ? json.writeValueAsBytes(response.getEntity()) : (byte[]) response.getEntity();
    boolean compressed = asking.gzip && Gzip.isWorthwhile(plain);
    byte[] body = compressed ? Gzip.compress(plain) : plain;
    MultivaluedMap<String, Object> headers = response.getHeaders();
    EntityTag tag = (EntityTag) headers.getFirst(HttpHeaders.ETAG);
    Kept kept =
        new Kept(
            cacheScope.state(),
            tag,
            isJson ? JSON : response.getMediaType(),
            response.getHeaderString(HttpHeaders.LINK),
            compressed,
            body);
    cache.put(asking, kept);
    if (compressed) {
      headers.putSingle(HttpHeaders.ETAG, Gzip.tag(tag));
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
    }
    response.setEntity(body);
  }

  private static boolean isRead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
