package dev.onrecord.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request, as it is sent.
 *
 * @param operation its name in the OpenAPI document, for the counts
 * @param target path and query, escaped
 * @param body null for none
 * @param chunk in how many bytes at a time the body goes, in chunks (RFC 9112, section 7.1); 0
 *     where it goes as a whole, with its length
 */
record Sent(
    String operation,
    String method,
    String target,
    Map<String, String> headers,
    byte[] body,
    int chunk) {

  boolean writes() {
    return !List.of("GET", "HEAD", "OPTIONS").contains(method);
  }

  HttpRequest to(String base) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + target))
            .method(method, chunk > 0 ? chunked() : whole());
    headers.forEach(request::header);
    return request.build();
  }

  private HttpRequest.BodyPublisher whole() {
    return body == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofByteArray(body);
  }

  /** No body is one without chunks. */
  private HttpRequest.BodyPublisher chunked() {
    List<byte[]> chunks = new ArrayList<>();
    for (int from = 0; body != null && from < body.length; from += chunk) {
      chunks.add(Arrays.copyOfRange(body, from, Math.min(from + chunk, body.length)));
    }
    return HttpRequest.BodyPublishers.ofByteArrays(chunks);
  }

  @Override
  public String toString() {
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return "%s %s %s %s %s"
        .formatted(
            method,
            target,
            new TreeMap<>(headers),
            chunk > 0 ? "in chunks of " + chunk : "whole",
            text.length() > 2_000 ? text.substring(0, 2_000) + "… " + text.length() : text);
  }
}
