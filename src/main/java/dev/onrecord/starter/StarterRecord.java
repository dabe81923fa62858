package dev.onrecord.starter;

import dev.onrecord.change.Actor;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.exchange.Importer;
import dev.onrecord.platform.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Loads the starter record into an empty database before the port opens. */
@ApplicationScoped
class StarterRecord {

  private static final Logger LOG = Logger.getLogger(StarterRecord.class);
  private static final String FILE = "/starter-record.ndjson";

  private final boolean enabled;
  private final LatestSeq latest;
  private final ChangeLog log;
  private final Importer importer;
  private final Actor actor;

  StarterRecord(
      Settings settings, LatestSeq latest, ChangeLog log, Importer importer, Actor actor) {
    this.enabled = settings.starter().enabled();
    this.latest = latest;
    this.log = log;
    this.importer = importer;
    this.actor = actor;
  }

  @ActivateRequestContext
  void load(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    if (!enabled || latest.seq() > 0) {
      return;
    }
    actor.actAs("starter record");
    try (InputStream file = Objects.requireNonNull(StarterRecord.class.getResourceAsStream(FILE))) {
      // If another node has just done so, this changes nothing.
      LOG.infof("Loaded the starter record: %d items", importer.load(file));
      log.catchUp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
