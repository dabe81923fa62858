package dev.onrecord.webhook;

import dev.onrecord.platform.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Leases webhooks to this node, so that one node at a time delivers, and stores how deliveries go.
 * A node that stops without notice loses its leases within a minute.
 */
@Singleton
class WebhookLeases {

  /** Longer than an attempt, by more than the clocks of nodes may differ. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration UNTIL_PARKED = Duration.ofDays(1);
  private static final int MAX_DOUBLINGS = 10;
  private static final int MAX_FAILURE = 500;

  private static final String DELIVERED =
      "deliveredSeq = ?1, nextAttempt = ?2, leasedUntil = ?3, deliveredAt = ?2, failures = 0, failingSince = null,"
          + " lastFailure = null where id = ?4 and leasedBy = ?5";

  /** The changes do not match, which says nothing of the receiver. */
  private static final String PASSED =
      "deliveredSeq = ?1, nextAttempt = ?2, leasedUntil = ?3 where id = ?4 and leasedBy = ?5";

  private final UUID node = UUID.randomUUID();
  private final Clock clock;

  WebhookLeases(Clock clock) {
    this.clock = clock;
  }

  /** Takes the lease of a webhook, unless another node has it or it is not due. */
  Optional<Webhook> take(UUID id) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Webhook.update(
                            "leasedBy = ?1, leasedUntil = ?2 where id = ?3 and parkedAt is null and nextAttempt <= ?4"
                                + " and (leasedUntil is null or leasedUntil < ?4)",
                            node,
                            now.plus(LEASE),
                            id,
                            now)
                        == 1
                    ? Webhook.findByIdOptional(id)
                    : Optional.empty());
  }

  void release(UUID id) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Webhook.update(
                    "leasedBy = null, leasedUntil = null where id = ?1 and leasedBy = ?2",
                    id,
                    node));
  }

  /**
   * Stores that every change up to one is done, and extends the lease.
   *
   * @param sent whether a message was delivered
   * @return whether this node still has the lease
   */
  boolean advance(UUID id, long seq, boolean sent) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Webhook.update(sent ? DELIVERED : PASSED, seq, now, now.plus(LEASE), id, node))
        == 1;
  }

  /** Stores a failed attempt: the webhook is tried again later, or parked. */
  void fail(UUID id, WebhookFailure failure) {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Webhook webhook = Webhook.findById(id);
              if (webhook == null || !node.equals(webhook.leasedBy)) {
                return;
              }
              webhook.failingSince = webhook.failingSince == null ? now : webhook.failingSince;
              webhook.lastFailure = shown(failure.getMessage());
              webhook.nextAttempt = now.plus(pause(webhook.failures));
              webhook.failures++;
              boolean tooLong = !now.isBefore(webhook.failingSince.plus(UNTIL_PARKED));
              webhook.parkedAt = tooLong || failure.isFinal() ? now : null;
            });
  }

  /** A failure's message, shortened and without characters that a database cannot store. */
  static String shown(String message) {
    return Text.scrubbed(message.substring(0, Math.min(MAX_FAILURE, message.length())));
  }

  /**
   * The pause after a number of failures: doubled each time, and spread so that retries do not
   * meet.
   */
  static Duration pause(int failures) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
  }
}
