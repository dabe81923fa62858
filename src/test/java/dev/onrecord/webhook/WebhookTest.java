package dev.onrecord.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks as admins manage them. WebhookIT is about deliveries. */
@QuarkusTest
class WebhookTest extends RestTest {

  private static final String ID = "0190e209-a000-7000-8000-000000000901";

  private static JsonNode webhook(String search) {
    return Json5.of(
        "{id: '%s', url: 'https://hooks.example/in', search: %s}".formatted(ID, search));
  }

  @Test
  void namesOfASearchAreStoredAsSlugs() {
    Response created =
        post("/webhooks", webhook("{speaker: 'musk', about: ['open source ai'], stance: 'favor'}"));
    created.then().statusCode(201).header("Location", "/webhooks/" + ID);
    assertThat(read(created).get("search"))
        .isEqualTo(Json5.of("{speaker: 'elon-musk', about: ['open-source-ai'], stance: 'favor'}"));
  }

  @Test
  void onlyTheResponseToItsCreationHasTheSecret() {
    assertThat(read(post("/webhooks", webhook("{}"))).get("secret").asText())
        .matches(WebhookSecret.PATTERN);
    assertThat(read("/webhooks/" + ID).has("secret")).isFalse();
    assertThat(get("/webhooks").asString()).contains(ID).doesNotContain("whsec_");
  }

  @Test
  void aDeletedWebhookIsGone() {
    post("/webhooks", webhook("{}")).then().statusCode(201);
    json().delete("/webhooks/" + ID).then().statusCode(204);
    get("/webhooks/" + ID).then().statusCode(404);
    json().delete("/webhooks/" + ID).then().statusCode(404);
    assertThat(read("/webhooks").get("items")).isEmpty();
  }

  @Test
  void anIdIsTakenOnce() {
    post("/webhooks", webhook("{}")).then().statusCode(201);
    assertThat(read(post("/webhooks", webhook("{}"))).get("type").asText())
        .isEqualTo("/problems/id-taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{url: 'https://hooks.example/'} | search",
        "{search: {}} | url",
        "{url: 'ftp://hooks.example/', search: {}} | url",
        "{url: 'http://127.0.0.1/', search: {}} | url",
        "{url: 'http://[::1]/', search: {}} | url",
        "{url: 'https://hooks.example/', search: {}, secret: 'short'} | secret",
        "{url: 'https://hooks.example/', search: {speaker: 'nobody at all'}} | search.speaker",
        "{url: 'https://hooks.example/', search: {stance: 'loud'}} | search.stance",
        "{url: 'https://hooks.example/', search: {person: 'musk'}} | search.person",
        "{url: 'https://hooks.example/', search: {language: '!'}} | search.language"
      })
  void aBadWebhookIsRefusedByField(String body, String field) {
    Response refused = post("/webhooks", Json5.of(body));
    refused.then().statusCode(400);
    assertThat(read(refused).at("/violations/0/field").asText()).isEqualTo(field);
    assertThat(read("/webhooks").get("items")).isEmpty();
  }

  @Test
  void thereMayBeAHundred() {
    for (int i = 0; i < Webhooks.MOST; i++) {
      post("/webhooks", Json5.of("{url: 'https://hooks.example/in', search: {}}"))
          .then()
          .statusCode(201);
    }
    assertThat(read(post("/webhooks", webhook("{}"))).get("type").asText())
        .isEqualTo("/problems/too-many-webhooks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/webhooks", "/webhooks/" + ID})
  void onlyAdminsSeeWebhooks(String path) {
    anonymous().get(path).then().statusCode(401);
    json()
        .auth()
        .preemptive()
        .basic(TestUsers.EDITOR, TestUsers.PASSWORD)
        .get(path)
        .then()
        .statusCode(403);
    anonymous().body("{}").post("/webhooks").then().statusCode(401);
  }

  @Test
  void aNameWithAPrivateAddressIsNeverCalled() throws Exception {
    AtomicInteger visits = new AtomicInteger();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", visit -> visits.incrementAndGet());
    site.start();
    try {
      String url = "http://localhost:%d/in".formatted(site.getAddress().getPort());
      post("/webhooks", Json5.of("{id: '%s', url: '%s', search: {}}".formatted(ID, url)))
          .then()
          .statusCode(201);
      createTess();
      post("/statements", statement()).then().statusCode(201);
      JsonNode failed = awaitState("retrying");
      assertThat(failed.get("lastFailure").asText()).isEqualTo("localhost has a private address");
      assertThat(failed.get("failures").asInt()).isEqualTo(1);
      json().delete("/webhooks/" + ID + "/failures").then().statusCode(204);
      assertThat(visits).hasValue(0);
    } finally {
      site.stop(0);
    }
  }

  private static JsonNode awaitState(String state) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    JsonNode webhook = read("/webhooks/" + ID);
    while (!webhook.get("state").asText().equals(state)) {
      assertThat(System.nanoTime()).as(webhook.toString()).isLessThan(deadline);
      webhook = read("/webhooks/" + ID);
    }
    return webhook;
  }
}
