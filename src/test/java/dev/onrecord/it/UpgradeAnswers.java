package dev.onrecord.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.TestUsers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** Sends a query and keeps the part of the answer that later versions must repeat. */
final class UpgradeAnswers {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> WORDING = List.of("title", "detail", "violations");

  private UpgradeAnswers() {}

  /**
   * Sends a GET request.
   *
   * @param as {@code admin}, {@code anonymous}, or {@code total} for the total of a list alone
   */
  static ObjectNode ask(PackagedService service, String as, String path) throws Exception {
    ObjectNode answer = JSON.createObjectNode().put("as", as).put("path", path);
    String ascii = encoded(path);
    if (as.equals("total")) {
      return answer.put("total", service.total(ascii));
    }
    String authorization = as.equals("admin") ? TestUsers.authorization(TestUsers.ADMIN) : null;
    HttpResponse<String> response = service.send("GET", ascii, null, authorization);
    answer.put("status", response.statusCode());
    response.headers().firstValue("Location").ifPresent(to -> answer.put("location", to));
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("application/x-ndjson")) {
      ArrayNode lines = answer.putArray("lines");
      for (String line : response.body().lines().toList()) {
        lines.add(JSON.readTree(line));
      }
    } else if (!response.body().isEmpty()) {
      answer.set("body", body(response));
      // The ETag of a list also depends on the version of the program.
      if (answer.get("body").has("version")) {
        answer.put("etag", response.headers().firstValue("ETag").orElseThrow());
      }
    }
    return answer;
  }

  /** A path in which quotation marks and letters of any script are percent-encoded. */
  static String encoded(String path) {
    return URI.create(path.replace("\"", "%22")).toASCIIString();
  }

  private static JsonNode body(HttpResponse<String> response) throws Exception {
    ObjectNode body = (ObjectNode) JSON.readTree(response.body());
    // Every item is asked for at its own address too: a list needs to say only which they are.
    body.findParents("urls").stream()
        .filter(item -> item != body)
        .forEach(
            item -> {
              JsonNode self = item.at("/urls/self");
              ((ObjectNode) item).removeAll().set("self", self);
            });
    // Pages for people came later.
    body.findValues("urls").forEach(urls -> ((ObjectNode) urls).remove("page"));
    // The wording of problems may improve.
    return response.statusCode() < 400 ? body : body.without(WORDING);
  }
}
