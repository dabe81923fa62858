package dev.onrecord.platform;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the headers of conditional requests and caches (RFC 9110, RFC 9111). */
@Singleton
public class Replies {

  /** A cache may keep an answer, but asks each time whether it still holds. */
  private static final CacheControl REVALIDATE = revalidate();

  private static CacheControl revalidate() {
    CacheControl control = new CacheControl();
    control.setNoCache(true);
    control.setNoTransform(false);
    return control;
  }

  /** What the same query is answered with may change with the program. */
  private final String program;

  Replies(@ConfigProperty(name = "quarkus.application.version") String program) {
    this.program = program;
  }

  /** An item's ETag: its version, and the newest edit that can alter what its body embeds. */
  private static EntityTag itemTag(int version, long labelSeq) {
    return new EntityTag(version + "-" + labelSeq);
  }

  /**
   * A list, or 304 without running its query where the client has it.
   *
   * @param seq the newest edit of the record: nothing that a list shows changes without one
   */
  public <L extends ListView> RestResponse<L> list(
      HttpHeaders headers, Asked asked, String mediaType, long seq, Supplier<L> body) {
    EntityTag tag = listTag(asked, mediaType, seq);
    // Not `*`: only with its tag is it known that the query was a good one.
    if (names(headers, tag)) {
      return unchanged(tag);
    }
    L list = body.get();
    RestResponse.ResponseBuilder<L> answer = RestResponse.ResponseBuilder.ok(list);
    if (list.next() != null) {
      answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(list.next()));
    }
    return headers(answer, tag);
  }

  private EntityTag listTag(Asked asked, String mediaType, long seq) {
    String query = String.join("\n", program, asked.toString(), mediaType);
    byte[] digest = Digests.sha256(query.getBytes(StandardCharsets.UTF_8));
    return new EntityTag(seq + "-" + HexFormat.of().formatHex(digest, 0, 8));
  }

  /**
   * An item, or 304 where the client has it.
   *
   * @param labelSeq the newest edit that can alter what the body embeds, as known before it was
   *     read
   */
  public static <V extends ItemView> RestResponse<V> item(
      HttpHeaders headers, V item, long labelSeq) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(item.version());
    }
    EntityTag tag = itemTag(item.version(), labelSeq);
    String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return names(headers, tag) || "*".equals(ifNoneMatch)
        ? unchanged(tag)
        : headers(RestResponse.ResponseBuilder.ok(item), tag);
  }

  /** Whether If-None-Match names the tag, by the weak comparison (RFC 9110, section 13.1.2). */
  private static boolean names(HttpHeaders headers, EntityTag tag) {
    String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return ifNoneMatch != null
        && EntityTags.parse(ifNoneMatch)
            .filter(tags -> tags.stream().anyMatch(named -> named.value().equals(tag.getValue())))
            .isPresent();
  }

  /** 200 with an item that was replaced. */
  public static <V extends ItemView> RestResponse<V> replaced(V item, long labelSeq) {
    return headers(RestResponse.ResponseBuilder.ok(item), itemTag(item.version(), labelSeq));
  }

  /** 201 with the address and the body of an item that was created. */
  public static <V extends ItemView> RestResponse<V> created(V item, long labelSeq) {
    return headers(
        RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED, item)
            .header(HttpHeaders.LOCATION, item.self()),
        itemTag(item.version(), labelSeq));
  }

  private static <T> RestResponse<T> unchanged(EntityTag tag) {
    return headers(
        RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED, null), tag);
  }

  private static <T> RestResponse<T> headers(
      RestResponse.ResponseBuilder<T> answer, EntityTag tag) {
    return answer
        .tag(tag)
        .cacheControl(REVALIDATE)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
