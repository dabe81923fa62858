package dev.onrecord.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import dev.onrecord.testsupport.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook from failure to failure, and from node to node. */
@QuarkusTest
class WebhookStateTest extends RestTest {

  private static final UUID ID = UUID.fromString("0190e209-a000-7000-8000-000000000903");
  private static final String PATH = "/webhooks/" + ID;

  @Inject WebhookLeases leases;

  @BeforeEach
  void create() {
    post("/webhooks", Json5.of("{id: '%s', url: 'https://hooks.example/in', search: {}}", ID))
        .then()
        .statusCode(201);
  }

  private static void at(Duration time) {
    TestClock.set(TestClock.START.plus(time));
  }

  private void fail(WebhookFailure failure) {
    assertThat(leases.take(ID)).isPresent();
    leases.fail(ID, failure);
    leases.release(ID);
  }

  private static String state() {
    return read(PATH).get("state").asText();
  }

  @Test
  void aDayOfFailuresParksItUntilAnAdminResumesIt() {
    fail(new WebhookFailure("no answer: \0"));
    assertThat(read(PATH).get("lastFailure").asText()).isEqualTo("no answer:  ");
    at(Duration.ofHours(23));
    fail(new WebhookFailure("no answer"));
    assertThat(state()).isEqualTo("retrying");
    at(Duration.ofHours(24));
    fail(new WebhookFailure("no answer"));
    assertThat(state()).isEqualTo("parked");
    at(Duration.ofDays(30));
    assertThat(leases.take(ID)).isEmpty();
    json().delete(PATH + "/failures").then().statusCode(204);
    assertThat(state()).isEqualTo("active");
    assertThat(leases.take(ID)).isPresent();
  }

  @Test
  void aReceiverThatIsGoneParksItAtOnce() {
    fail(new WebhookFailure("the receiver answered 410", true));
    assertThat(state()).isEqualTo("parked");
  }

  @Test
  void aRetryWaitsForItsTime() {
    fail(new WebhookFailure("no answer"));
    at(Duration.ofSeconds(4));
    assertThat(leases.take(ID)).isEmpty();
    at(Duration.ofSeconds(7));
    assertThat(leases.take(ID)).isPresent();
  }

  @Test
  void oneNodeAtATimeHasIt() {
    WebhookLeases other = new WebhookLeases(new TestClock());
    assertThat(leases.take(ID)).isPresent();
    assertThat(other.take(ID)).isEmpty();
    // This node has stopped, or seems to have.
    at(Duration.ofSeconds(61));
    assertThat(other.take(ID)).isPresent();
    assertThat(leases.advance(ID, 1, true)).isFalse();
    assertThat(other.advance(ID, 1, true)).isTrue();
  }
}
