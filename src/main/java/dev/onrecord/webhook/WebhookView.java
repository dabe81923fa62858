package dev.onrecord.webhook;

import dev.onrecord.platform.HttpUrl;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as admins see it. */
@Schema(name = "Webhook", description = "A webhook, and how its deliveries go")
record WebhookView(
    @Schema(description = "The id", required = true) UUID id,
    @Schema(
            description = "Where statements are sent",
            format = "uri",
            maxLength = HttpUrl.MAX_LENGTH,
            required = true)
        String url,
    @Schema(description = "Which statements are sent, with subjects by slug", required = true)
        SavedSearch search,
    @Schema(
            description = "The key of the signatures; only in the response that created it",
            maxLength = WebhookSecret.MAX_LENGTH)
        String secret,
    @Schema(
            description =
                "`active`; `retrying` after a failure; `parked` after a day of failures, until an admin resumes it",
            required = true)
        WebhookState state,
    @Schema(
            description = "Every change up to this `seq` was delivered, or did not match",
            required = true)
        long deliveredSeq,
    @Schema(description = "When a statement was last delivered") Instant deliveredAt,
    @Schema(description = "The number of failed attempts since then", required = true) int failures,
    @Schema(description = "When they began") Instant failingSince,
    @Schema(description = "What the last one failed of", maxLength = 500) String lastFailure,
    @Schema(description = "When the next one is due; absent if there is nothing to retry")
        Instant nextAttempt,
    @Schema(description = "When it was created", required = true) Instant createdAt,
    @Schema(description = "Who created it", maxLength = 200, required = true) String createdBy,
    @Schema(description = "Its URL", format = "uri-reference", maxLength = 100, required = true)
        String self) {

  static String path(UUID id) {
    return "/webhooks/" + id;
  }

  static WebhookView of(Webhook webhook, SavedSearch search) {
    boolean retrying = webhook.state() == WebhookState.RETRYING;
    return new WebhookView(
        webhook.id,
        webhook.url,
        search,
        null,
        webhook.state(),
        webhook.deliveredSeq,
        webhook.deliveredAt,
        webhook.failures,
        webhook.failingSince,
        webhook.lastFailure,
        retrying ? webhook.nextAttempt : null,
        webhook.createdAt,
        webhook.createdBy,
        path(webhook.id));
  }

  WebhookView withSecret(String shown) {
    return new WebhookView(
        id,
        url,
        search,
        shown,
        state,
        deliveredSeq,
        deliveredAt,
        failures,
        failingSince,
        lastFailure,
        nextAttempt,
        createdAt,
        createdBy,
        self);
  }
}
