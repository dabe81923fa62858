package dev.onrecord.webhook;

/** How deliveries of a webhook go. */
enum WebhookState {
  ACTIVE,
  RETRYING,
  PARKED
}
