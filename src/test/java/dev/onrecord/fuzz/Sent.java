package dev.onrecord.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request, as it is sent.
 *
 * @param operation its name in the OpenAPI document, for the counts
 * @param target path and query, escaped
 * @param body null for none
 */
record Sent(
    String operation, String method, String target, Map<String, String> headers, byte[] body) {

  boolean writes() {
    return !List.of("GET", "HEAD", "OPTIONS").contains(method);
  }

  HttpRequest to(String base) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + target))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return request.build();
  }

  @Override
  public String toString() {
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return "%s %s %s %s"
        .formatted(
            method,
            target,
            new TreeMap<>(headers),
            text.length() > 2_000 ? text.substring(0, 2_000) + "… " + text.length() : text);
  }
}
