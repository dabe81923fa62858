package dev.onrecord.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.DryRun;
import dev.onrecord.exchange.csv.CsvStatements;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.http.MediaTypes;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import dev.onrecord.statement.Statements;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * Imports items in the import format: one JSON object per line, each after those that it refers to.
 * Existing items are updated if the line names them, else added to.
 */
@Singleton
public class Importer {

  /**
   * The maximum number of simultaneous dry runs. Each occupies a database connection while its
   * client sends.
   */
  private static final int MAX_DRY_RUNS = 4;

  /**
   * How long a client may take for a batch. A silent client is disconnected sooner, as on any
   * connection.
   */
  private static final Duration BATCH_TIMEOUT = Duration.ofHours(1);

  /** The same for a dry run, which keeps rows locked meanwhile. */
  private final Duration dryRunBatchTimeout;

  private final Semaphore dryRuns = new Semaphore(MAX_DRY_RUNS);
  private final ItemReader items;
  private final CsvStatements csv;
  private final Statements statements;
  private final CurrentUser currentUser;
  private final ItemTypes types;
  private final ChangeLog log;
  private final ObjectMapper json;
  private final long maxLineLength;

  Importer(
      ItemReader items,
      CsvStatements csv,
      Statements statements,
      CurrentUser currentUser,
      ItemTypes types,
      ChangeLog log,
      ObjectMapper json,
      Settings settings) {
    this.items = items;
    this.csv = csv;
    this.statements = statements;
    this.currentUser = currentUser;
    this.types = types;
    this.log = log;
    this.json = json;
    this.dryRunBatchTimeout = settings.limits().bodyTime();
    this.maxLineLength = settings.limits().body().asLongValue();
  }

  /**
   * Starts the import of a request.
   *
   * @throws Problem if the user may not do it, or there are too many dry runs
   */
  ImportRun start(RoutingContext request, ImportQuery.Options options) {
    if (options.keepTimes()) {
      // A forged time could claim that an item was recorded first, so only admins may keep times.
      currentUser.requireRole(Role.ADMIN);
    }
    if (options.dryRun() && !dryRuns.tryAcquire()) {
      throw new Problem(
          ProblemType.OVERLOADED,
          "The service has reached its limit of %d simultaneous dry runs.".formatted(MAX_DRY_RUNS));
    }
    Duration batchTimeout = options.dryRun() ? dryRunBatchTimeout : BATCH_TIMEOUT;
    boolean isCsv = isCsv(request);
    LineReader reader = isCsv ? new CsvReader(statements.importer(), csv, json) : items;
    return run(
        new RequestLines(request, maxLineLength, isCsv, batchTimeout).begin(), reader, options);
  }

  private static boolean isCsv(RoutingContext request) {
    String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaTypes.CSV);
  }

  /** An import that advances as its report is read. */
  private ImportRun run(LineSource lines, LineReader reader, ImportQuery.Options options) {
    Batches batches = new Batches(lines, reader, maxLineLength);
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
    Batch.TransactionRunner transactions = work -> log.write(work, written -> written).view();
    Batch.Writer writer = new Batch.Writer(types, transactions, options.keepTimes());
    return new ImportRun(batches, writer, json, options, () -> {});
  }

  /**
   * Imports all lines.
   *
   * @return the number of items
   * @throws RefusedLine for the first refused line; the lines before it are kept
   */
  public long load(InputStream lines) {
    ImportRun run = run(new StreamLines(lines, maxLineLength), items, ImportQuery.Options.STRICT);
    try {
      while (run.next() != null) {
        run.refused().stream()
            .findFirst()
            .ifPresent(
                refused -> {
                  throw new ImportFailed(refused);
                });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImportTotals done = run.total();
    return done.created() + done.updated() + done.merged() + done.unchanged();
  }

  /** An import that stopped at a refused line. */
  public static final class ImportFailed extends RuntimeException {
    ImportFailed(Batch.Refused refused) {
      super(
          "line %d: %s".formatted(refused.line(), refused.problem().getMessage()),
          refused.problem());
    }
  }
}
