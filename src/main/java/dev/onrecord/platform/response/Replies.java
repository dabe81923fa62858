package dev.onrecord.platform.response;

import dev.onrecord.platform.Digests;
import dev.onrecord.platform.http.Asked;
import dev.onrecord.platform.security.Reader;
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

/** Answers with the headers of conditional requests and caches (RFC 9110, RFC 9111). */
@Singleton
public class Replies {

  /** A cache may keep an answer, but asks each time whether it still holds. */
  private static final CacheControl REVALIDATE = revalidate();

  /** What a client says it takes, and who it is, decides what it gets and with which headers. */
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

  /** What the same query is answered with may change with the program. */
  private final String program;

  private final Answering answering;
  private final Streams streams;
  private final Reader reader;

  Replies(
      @ConfigProperty(name = "quarkus.application.version") String program,
      Answering answering,
      Reader reader,
      Streams streams) {
    this.streams = streams;
    this.reader = reader;
    this.program = program;
    this.answering = answering;
  }

  /** An item's ETag: its version, and the newest edit that can alter what its body embeds. */
  private static EntityTag itemTag(int version, long labelSeq) {
    return new EntityTag(version + "-" + labelSeq);
  }

  /**
   * A list, or 304 without running its query where the client has it.
   *
   * @param state what the list depends on, as known before it is read
   */
  public <L extends ListView> RestResponse<L> list(
      HttpHeaders headers, Asked asked, String mediaType, State state, Supplier<L> body) {
    return list(headers, asked, mediaType, state, body, List.of());
  }

  /** The same with links to what is like it. */
  public <L extends ListView> RestResponse<L> list(
      HttpHeaders headers,
      Asked asked,
      String mediaType,
      State state,
      Supplier<L> body,
      List<String> alike) {
    return answer(
        headers,
        tag(asked.toString(), mediaType, state),
        state,
        body,
        (list, answer) -> {
          Stream<String> next =
              list.next() == null ? Stream.of() : Stream.of(link(list.next(), "next"));
          String links = Stream.concat(next, alike.stream()).collect(Collectors.joining(", "));
          if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, links);
          }
        });
  }

  /**
   * A document that is no JSON, or 304 without making it where the client has it.
   *
   * @param asked what decides what is in it, beside the state
   */
  public RestResponse<byte[]> document(
      HttpHeaders headers, String asked, String mediaType, State state, Supplier<byte[]> body) {
    return answer(
        headers,
        tag(asked, mediaType, state),
        state,
        body,
        (document, answer) -> answer.type(MediaType.valueOf(mediaType).withCharset("UTF-8")));
  }

  /** A body that is made while it is sent, as a file. */
  public RestResponse.ResponseBuilder<Streamed> file(Streamed body, String mediaType, String name) {
    return RestResponse.ResponseBuilder.ok(streams.begin(Streams.Kind.EXPORT, body))
        .type(MediaType.valueOf(mediaType).withCharset("UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  /** One entry of the header `Link`. */
  public static String link(String address, String relation) {
    return "<%s>; rel=\"%s\"".formatted(address, relation);
  }

  private <B> RestResponse<B> answer(
      HttpHeaders headers,
      EntityTag tag,
      State state,
      Supplier<B> body,
      BiConsumer<B, RestResponse.ResponseBuilder<B>> more) {
    Optional<EntityTag> held = EntityTags.held(headers, tag);
    // Not `*`: only with its tag is it known that the query was a good one.
    if (held.isPresent() && !EntityTags.isAny(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      return unchanged(held.get());
    }
    B made = body.get();
    if (held.isPresent()) {
      return unchanged(tag);
    }
    RestResponse.ResponseBuilder<B> answer = RestResponse.ResponseBuilder.ok(made);
    more.accept(made, answer);
    answering.dependsOn(state);
    return tagged(answer, tag);
  }

  private EntityTag tag(String asked, String mediaType, State state) {
    String query = String.join("\n", program, asked, mediaType, reader.isEditor() ? "editor" : "");
    byte[] digest = Digests.sha256(query.getBytes(StandardCharsets.UTF_8));
    return new EntityTag(state + "-" + HexFormat.of().formatHex(digest, 0, 8));
  }

  /**
   * An item, or 304 where the client has it.
   *
   * @param state what the item depends on, as known before it was read
   * @param labelSeq the newest edit that can alter what the body embeds, as known after the state,
   *     but before the item was read
   */
  public <V extends ItemView> RestResponse<V> item(
      HttpHeaders headers, V item, State state, long labelSeq) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (ifMatch != null) {
      Precondition.of(ifMatch, null).check(item.version());
    }
    EntityTag tag = itemTag(item.version(), labelSeq);
    Optional<EntityTag> held = EntityTags.held(headers, tag);
    if (held.isPresent()) {
      return unchanged(held.get());
    }
    answering.dependsOn(state);
    return tagged(RestResponse.ResponseBuilder.ok(item), tag);
  }

  /** 200 with an item that was replaced. */
  public static <V extends ItemView> RestResponse<V> replaced(V item, long labelSeq) {
    return tagged(RestResponse.ResponseBuilder.ok(item), itemTag(item.version(), labelSeq));
  }

  /** 201 with the address and the body of an item that was created. */
  public static <V extends ItemView> RestResponse<V> created(V item, long labelSeq) {
    return tagged(
        RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED, item)
            .header(HttpHeaders.LOCATION, item.self()),
        itemTag(item.version(), labelSeq));
  }

  static <T> RestResponse<T> unchanged(EntityTag tag) {
    return tagged(
        RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED, null), tag);
  }

  static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, EntityTag tag) {
    return answer.tag(tag).cacheControl(REVALIDATE).header(HttpHeaders.VARY, VARY).build();
  }
}
