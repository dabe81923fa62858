package dev.onrecord.webhook;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.BackgroundTask;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers the messages of webhooks: of each in the order of the log, of several side by side, so
 * that a slow receiver does not hold up the others.
 */
@ApplicationScoped
class WebhookDeliveries {

  private static final Logger LOG = Logger.getLogger(WebhookDeliveries.class);

  private static final int THREADS = 4;

  /** How often retries are due, and at least how long one round takes. */
  private static final Duration ROUND = Duration.ofMillis(500);

  /** How long a shutdown waits for a message that is under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Jdbc jdbc;
  private final LatestSeq latest;
  private final WebhookLeases leases;
  private final WebhookMessages messages;
  private final WebhookSender sender;
  private final Clock clock;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final BackgroundTask waker = new BackgroundTask("webhooks", this::run);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "webhook");
            thread.setDaemon(true);
            return thread;
          });

  WebhookDeliveries(
      Jdbc jdbc,
      LatestSeq latest,
      WebhookLeases leases,
      WebhookMessages messages,
      WebhookSender sender,
      Clock clock) {
    this.jdbc = jdbc;
    this.latest = latest;
    this.leases = leases;
    this.messages = messages;
    this.sender = sender;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    waker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    waker.stop();
    // Threads are not interrupted, which would close the file of an embedded database.
    workers.shutdown();
    if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("A message is under way; another node or the next start sends it again");
    }
  }

  private void run() {
    boolean failing = false;
    while (waker.pause(ROUND)) {
      try {
        due().stream().filter(running::add).forEach(id -> workers.execute(() -> deliver(id)));
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.warnf("Cannot look for webhooks: %s", e.getMessage());
        }
        failing = true;
      }
    }
  }

  private List<UUID> due() {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return jdbc.rows(
        Sql.of(
            "select id from webhook where delivered_seq < ? and parked_at is null and next_attempt <= ?"
                + " and (leased_until is null or leased_until < ?)",
            latest.seq(),
            now,
            now),
        row -> row.uuid(1));
  }

  private void deliver(UUID id) {
    try {
      leases
          .take(id)
          .ifPresent(
              webhook -> {
                try {
                  deliver(webhook);
                } finally {
                  leases.release(id);
                }
              });
    } catch (RuntimeException e) {
      LOG.warnf("Webhook %s is delivered later: %s", id, e.getMessage());
    } finally {
      running.remove(id);
    }
  }

  /** Delivers until nothing is left, or an attempt fails. */
  private void deliver(Webhook webhook) {
    long done = webhook.deliveredSeq;
    try {
      while (!waker.isStopped()) {
        WebhookMessages.Page page = messages.after(webhook, done);
        for (WebhookMessages.Numbered each : page.messages()) {
          sender.send(webhook.url, webhook.secret, each.message());
          if (!leases.advance(webhook.id, each.seq(), true) || waker.isStopped()) {
            return;
          }
        }
        if (page.last() == done || !leases.advance(webhook.id, page.last(), false)) {
          return;
        }
        done = page.last();
      }
    } catch (WebhookFailure failure) {
      leases.fail(webhook.id, failure);
    } catch (RuntimeException notNow) {
      // The index is not ready, say, or a subject of the search is gone.
      leases.fail(webhook.id, new WebhookFailure("the search failed: " + notNow.getMessage()));
    }
  }
}
