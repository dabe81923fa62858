package dev.onrecord.webhook;

/** An attempt that failed, with the reason for admins. */
final class WebhookFailure extends RuntimeException {

  private final boolean isFinal;

  WebhookFailure(String message) {
    this(message, false);
  }

  /**
   * @param isFinal whether the receiver wants no more messages
   */
  WebhookFailure(String message, boolean isFinal) {
    super(message, null, false, false);
    this.isFinal = isFinal;
  }

  boolean isFinal() {
    return isFinal;
  }
}
