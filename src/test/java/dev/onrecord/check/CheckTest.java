package dev.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whole responses to quotations from the starter record and an invented one. In the file, a
 * statement is its address; with {@code -Dgolden.write=true} the responses are written, to be read.
 */
@QuarkusTest
class CheckTest extends RestTest {

  private static final Path CASES = Path.of("src/test/resources/check/cases.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starterAnd("check", () -> record.importFrom("check/record.ndjson"));
  }

  @Test
  void everyResponseIsTheExpectedOne() throws IOException {
    ArrayNode cases = (ArrayNode) JSON.readTree(CASES.toFile());
    List<JsonNode> wrong = new ArrayList<>();
    for (JsonNode one : cases) {
      JsonNode response = response(one.get("request"));
      if (Boolean.getBoolean("golden.write")) {
        ((ObjectNode) one).set("response", response);
      } else if (!response.equals(one.get("response"))) {
        wrong.add(((ObjectNode) one.deepCopy()).set("but was", response));
      }
    }
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(
          CASES, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(cases) + "\n");
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).hasSizeGreaterThan(60);
  }

  private static JsonNode response(JsonNode request) {
    Response byAddress = get(path(request));
    assertThat(byAddress.statusCode()).as(byAddress.asString()).isEqualTo(200);
    JsonNode response = read(byAddress);
    assertThat(read(post("/check", request))).isEqualTo(response);
    for (JsonNode match : response.get("matches")) {
      String self = match.at("/statement/urls/self").asText();
      assertThat(match.get("statement")).isEqualTo(read(self));
      ((ObjectNode) match).put("statement", self);
    }
    return response;
  }

  private static String path(JsonNode request) {
    TreeMap<String, String> parameters = new TreeMap<>();
    request.properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
    StringBuilder address = new StringBuilder("/check?");
    parameters.forEach(
        (name, value) -> address.append(name).append('=').append(encode(value)).append('&'));
    return address.substring(0, address.length() - 1);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
