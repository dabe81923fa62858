package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of webhooks reach their receiver: signed, in order, and from one node. */
class WebhookIT {

  private static final String ALLOWED = "-Donrecord.webhooks.private-addresses=true";
  private static final String WEBHOOK = "/webhooks/0190e209-a000-7000-8000-000000000902";

  @TempDir Path folder;

  private static void create(PackagedService service, WebhookReceiver receiver, String search)
      throws Exception {
    Invented.speaker(service);
    JsonNode webhook =
        Json5.of(
            "{id: '0190e209-a000-7000-8000-000000000902', url: '%s', secret: '%s', search: %s}"
                .formatted(receiver.url(), WebhookReceiver.secret(), search));
    assertThat(service.send("POST", "/webhooks", webhook.toString()).statusCode()).isEqualTo(201);
  }

  private static List<Long> seqs(WebhookReceiver receiver) {
    return receiver.accepted().stream().map(WebhookReceiver.Received::seq).toList();
  }

  @Test
  void matchingStatementsArriveInOrderAndAfterAFailureAgain() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      try (PackagedService service = new PackagedService(folder, ALLOWED)) {
        create(service, receiver, "{q: 'invented', speaker: 'invented works'}");
        Invented.write(service, 0, 3);
        service.send("POST", "/topics", "{\"name\": \"Another thing\"}");
        service.await("three messages", () -> receiver.accepted().size() == 3);
        String path = receiver.accepted().get(0).body().at("/data/self").asText();
        assertThat(receiver.accepted().get(0).body().at("/data/statement"))
            .isEqualTo(service.json(path));
        receiver.refuse(1);
        String withdrawal = "{\"reason\": \"other\", \"note\": \"A test\", \"version\": 1}";
        assertThat(service.send("POST", path + "/withdrawal", withdrawal).statusCode())
            .isBetween(200, 201);
        service.await(
            "a retry", () -> service.json(WEBHOOK).path("state").asText().equals("retrying"));
        assertThat(service.json(WEBHOOK).path("lastFailure").asText())
            .isEqualTo("the receiver answered 503");
        Invented.write(service, 3, 1);
        service.kill();
      }
      // What was not delivered when the process died is delivered by the next one.
      try (PackagedService service = new PackagedService(folder, ALLOWED)) {
        service.await("five messages", () -> receiver.accepted().size() == 5);
        service.await(
            "the end", () -> service.json(WEBHOOK).path("state").asText().equals("active"));
        assertThat(seqs(receiver)).isSorted().doesNotHaveDuplicates();
        assertThat(receiver.accepted())
            .extracting(message -> message.body().path("type").asText())
            .containsExactly(
                "statement.created",
                "statement.created",
                "statement.created",
                "statement.withdrawn",
                "statement.created");
      }
    }
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver();
        PackagedService service = new PackagedService(folder, ALLOWED)) {
      receiver.redirect();
      create(service, receiver, "{}");
      Invented.write(service, 0, 1);
      service.await(
          "a failure", () -> service.json(WEBHOOK).path("state").asText().equals("retrying"));
      assertThat(service.json(WEBHOOK).path("lastFailure").asText())
          .isEqualTo("the receiver answered 302");
      assertThat(receiver.redirected()).isZero();
    }
  }

  @Test
  void twoNodesDeliverOnce() throws Exception {
    String database = TestPostgres.newDatabase();
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    try (WebhookReceiver receiver = new WebhookReceiver();
        PackagedService first = PackagedService.onPostgres(database, one, ALLOWED);
        PackagedService second = PackagedService.onPostgres(database, two, ALLOWED)) {
      create(first, receiver, "{speaker: 'invented-works'}");
      for (int i = 0; i < 20; i += 2) {
        Invented.write(first, i, 1);
        Invented.write(second, i + 1, 1);
      }
      first.await("twenty messages", () -> receiver.accepted().size() >= 20);
      assertThat(seqs(receiver)).isSorted().doesNotHaveDuplicates().hasSize(20);
    }
  }
}
