package dev.onrecord.testsupport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests that send HTTP to the service on the starter record. */
public abstract class RestTest {

  public static final String STATEMENT = "/statements/0190e209-a000-7000-8000-0000000000";
  public static final String SOURCE = "0190e209-a000-7000-8000-000000000100";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject protected TestRecord record;

  @BeforeEach
  public void startFromTheStarterRecord() {
    record.starter();
  }

  /** For classes whose tests all need an invented speaker beside the starter record. */
  protected void startWithTess() {
    record.starterAnd("tess", RestTest::createTess);
  }

  /** Requests are authenticated by default, since few tests are about authorization. */
  @BeforeAll
  public static void beWhoMayDoAll() {
    RestAssured.authentication = TestUsers.login(TestUsers.ADMIN);
  }

  /** Responses are only formatted for failures: doing so for each took a fifth of the time. */
  @BeforeAll
  public static void showAnswersAsTheyCome() {
    RestAssured.config =
        RestAssured.config()
            .logConfig(
                LogConfig.logConfig()
                    .enablePrettyPrinting(false)
                    .enableLoggingOfRequestAndResponseIfValidationFails());
  }

  /** An anonymous client. */
  public static RequestSpecification anonymous() {
    return json().auth().none();
  }

  public static RequestSpecification json() {
    // Paths stand here as a client writes them, already encoded.
    return given().urlEncodingEnabled(false).contentType("application/json");
  }

  public static Response get(String path) {
    return given().urlEncodingEnabled(false).get(path);
  }

  public static Response post(String path, Object body) {
    return json().body(body.toString()).post(path);
  }

  public static Response put(String path, JsonNode body) {
    return json().body(body.toString()).put(path);
  }

  public static JsonNode read(Response response) {
    return tree(response.asString());
  }

  public static JsonNode read(String path) {
    return read(get(path).then().statusCode(200).extract().response());
  }

  public static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** The ids of the items on a page. */
  public static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.get("items").forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }

  /** An invented person, as speaker of test statements. */
  public static void createTess() {
    post("/people", Json5.of("{name: 'Tess Example'}")).then().statusCode(201);
  }

  /**
   * A statement of the invented person in the import format, with the given parts replaced or
   * added. Values are read as {@link Json5}, such as {@code 'Some words.'}.
   */
  public static ObjectNode statement(String... fieldsAndValues) {
    ObjectNode statement =
        (ObjectNode)
            tree(
                """
                {"speaker": "tess-example", "text": "Words of a test.", "language": "en", "form": "direct", "said": "2024-05",
                 "medium": "interview", "appearances": [{"source": "%s"}]}"""
                    .formatted(SOURCE));
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      statement.set(fieldsAndValues[i], Json5.of(fieldsAndValues[i + 1]));
    }
    return statement;
  }

  /** The last segment of a URL. */
  public static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
