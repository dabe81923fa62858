package dev.onrecord.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.DryRun;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Takes in items in the import format: one JSON object to a line, each after those that it refers
 * to. What is there already is brought up to what the line says.
 */
@Singleton
public class Importer {

  /** Each holds a connection to the database for as long as its client takes. */
  private static final int MOST_DRY_RUNS = 4;

  /** For a batch. Whoever is silent meanwhile is cut off sooner, as on any connection. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** A dry run keeps others from what it would write. */
  private final Duration patienceOfRehearsal;

  private final Semaphore dryRuns = new Semaphore(MOST_DRY_RUNS);
  private final ItemReader items;
  private final CurrentUser currentUser;
  private final ItemTypes types;
  private final ChangeLog log;
  private final ObjectMapper json;
  private final long longestLine;

  Importer(
      ItemReader items,
      CurrentUser currentUser,
      ItemTypes types,
      ChangeLog log,
      ObjectMapper json,
      Settings settings) {
    this.items = items;
    this.currentUser = currentUser;
    this.types = types;
    this.log = log;
    this.json = json;
    this.patienceOfRehearsal = settings.limits().bodyTime();
    this.longestLine = settings.limits().body().asLongValue();
  }

  /**
   * An import that a client asks for.
   *
   * @throws Problem where it is not for this user, or there are as many dry runs as may be
   */
  ImportRun ask(RoutingContext request, ImportQuery.Options options) {
    if (options.keepTimes()) {
      // Whoever may say when something was recorded may say that it was there before others.
      currentUser.requireRole(Role.ADMIN);
    }
    if (options.dryRun() && !dryRuns.tryAcquire()) {
      throw new Problem(
          ProblemType.OVERLOADED, "There are %d dry runs already.".formatted(MOST_DRY_RUNS));
    }
    Duration patience = options.dryRun() ? patienceOfRehearsal : PATIENCE;
    return run(new RequestLines(request, longestLine, patience).begin(), options);
  }

  /** An import that is done as its report is read. */
  private ImportRun run(LineSource lines, ImportQuery.Options options) {
    Batches batches = new Batches(lines, items, longestLine);
    if (options.dryRun()) {
      DryRun dryRun = log.dryRun();
      Batch.Writer writer = new Batch.Writer(types, dryRun::write, options.keepTimes());
      Runnable end =
          () -> {
            try {
              dryRun.close();
            } finally {
              dryRuns.release();
            }
          };
      return new ImportRun(batches, writer, json, options, end);
    }
    Batch.Log written = work -> log.write(work, tally -> tally).view();
    Batch.Writer writer = new Batch.Writer(types, written, options.keepTimes());
    return new ImportRun(batches, writer, json, options, () -> {});
  }

  /**
   * Takes in all lines.
   *
   * @return how many items there were
   * @throws RefusedLine for the first line that is refused; what stands before it stays
   */
  public long load(InputStream lines) {
    ImportRun run = run(new StreamLines(lines, longestLine), ImportQuery.Options.STRICT);
    try {
      while (run.next() != null) {
        run.refused().stream()
            .findFirst()
            .ifPresent(
                refused -> {
                  throw new RefusedLine(refused);
                });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImportTotals done = run.total();
    return done.created() + done.updated() + done.unchanged();
  }

  /** A line that was refused, and why. */
  public static final class RefusedLine extends RuntimeException {
    RefusedLine(Batch.Refused refused) {
      super(
          "line %d: %s".formatted(refused.line(), refused.problem().getMessage()),
          refused.problem());
    }
  }
}
