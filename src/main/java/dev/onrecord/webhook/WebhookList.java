package dev.onrecord.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All webhooks. */
@Schema(name = "WebhookList", description = "All webhooks, oldest first")
record WebhookList(
    @Schema(description = "The webhooks", maxItems = Webhooks.MOST, required = true)
        List<WebhookView> items) {}
