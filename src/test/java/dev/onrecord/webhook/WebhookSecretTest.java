package dev.onrecord.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

  /** The example of the specification of Standard Webhooks. */
  @Test
  void signaturesAreThoseOfStandardWebhooks() {
    assertThat(
            WebhookSecret.sign(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aNewSecretIsValidAndNeverTheSame() {
    String secret = WebhookSecret.generate();
    assertThat(secret).matches(WebhookSecret.PATTERN).isNotEqualTo(WebhookSecret.generate());
    assertThat(WebhookSecret.isValid(secret)).isTrue();
  }

  @Test
  void whatIsNotBase64IsNoSecret() {
    assertThat(WebhookSecret.isValid("whsec_" + "a".repeat(33))).isFalse();
  }
}
