package dev.onrecord.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

/** Shared by tests of merges. */
public abstract class Merging extends RestTest {

  public static Response merge(String path, String fields) {
    return post(path + "/merge", Json5.of("{version: 1, %s}", fields));
  }

  public static String say(String... fieldsAndValues) {
    return read(post("/statements", statement(fieldsAndValues))
            .then()
            .statusCode(201)
            .extract()
            .response())
        .at("/urls/self")
        .asText();
  }

  public static JsonNode refused(Response response, int status, String problem) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    JsonNode body = read(response);
    assertThat(body.get("type").asText()).isEqualTo("/problems/" + problem);
    return body;
  }

  public static String link(String subject, String stance) {
    return stance == null
        ? "{subject: '%s'}".formatted(subject)
        : "{subject: '%s', stance: '%s', assignedBy: 't'}".formatted(subject, stance);
  }
}
