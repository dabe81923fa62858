package dev.onrecord.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the lines of a file to the record. */
@Command(
    name = "import",
    description = "Writes a file to the record; needs an editor.",
    footer = {
      "",
      "NDJSON is sent in batches: if the import is interrupted, the same command continues it.",
      "CSV, and a dry run, are sent as a whole."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final String NDJSON = "application/x-ndjson";
  private static final int ATTEMPTS = 6;

  @Mixin private Service service;
  @Mixin private Output output;

  @Parameters(paramLabel = "FILE", description = "The file: .ndjson or .csv.")
  private Path file;

  @Option(names = "--dry-run", description = "Only report what would change.")
  private boolean dryRun;

  @Option(names = "--skip-refused", description = "Go on after a line that is refused.")
  private boolean skipRefused;

  @Option(names = "--keep-times", description = "Keep when items were recorded; needs an admin.")
  private boolean keepTimes;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw new Failure(2, "there is no file " + file);
    }
    ImportReport report = new ImportReport(output);
    boolean csv = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    // In a dry run, a line can only refer to lines of the same request.
    if (csv || dryRun) {
      importWhole(csv ? "text/csv; charset=utf-8" : NDJSON, report);
    } else {
      importBatches(report);
    }
    report.printTotals();
    return report.hasRefused() ? OnRecord.NO : 0;
  }

  private String path() {
    return new Query("/import")
        .with("onError", skipRefused ? "skip" : null)
        .with("keepTimes", keepTimes ? true : null)
        .with("dryRun", dryRun ? true : null)
        .toString();
  }

  private void importWhole(String contentType, ImportReport report) throws FileNotFoundException {
    try {
      report.read(service.send(path(), contentType, BodyPublishers.ofFile(file)).body(), 0);
    } catch (FileNotFoundException missing) {
      throw missing;
    } catch (IOException broken) {
      throw service.unavailable(broken);
    }
  }

  private void importBatches(ImportReport report) throws IOException {
    ImportProgress progress = new ImportProgress(file, service.url("/"));
    long size = Files.size(file);
    if (progress.offset() > 0) {
      output.err().printf("Continuing after line %,d.%n", progress.lines());
    }
    try (LineBatches batches = new LineBatches(file, progress.offset())) {
      LineBatches.Batch batch;
      while (!report.stopped() && (batch = batches.next()) != null) {
        send(batch, report, progress.lines());
        if (!report.stopped()) {
          progress.advance(batch);
          show(progress, size);
        }
      }
    }
    if (!report.stopped()) {
      progress.finish();
    }
  }

  /**
   * Sends a batch, again if the service does not answer: lines that are on record stay unchanged.
   */
  private void send(LineBatches.Batch batch, ImportReport report, long before) {
    Duration pause = Duration.ofSeconds(1);
    for (int attempt = 1; ; attempt++) {
      try {
        report.read(
            service.send(path(), NDJSON, BodyPublishers.ofByteArray(batch.bytes())).body(), before);
        return;
      } catch (IOException | Failure failure) {
        if (failure instanceof Failure known && !known.isTemporary()) {
          throw known;
        }
        if (attempt == ATTEMPTS) {
          throw interrupted(failure, before);
        }
      }
      LockSupport.parkNanos(pause.toNanos());
      pause = pause.multipliedBy(2);
    }
  }

  private static Failure interrupted(Exception failure, long lines) {
    return new Failure(
        Failure.UNAVAILABLE,
        "%s%nThe first %,d lines are on record. The same command continues after them."
            .formatted(failure.getMessage(), lines));
  }

  private void show(ImportProgress progress, long size) {
    if (System.console() != null) {
      long percent = 100 * progress.offset() / size;
      output.err().printf("\r%,d lines, %d %%", progress.lines(), percent);
      output.err().print(progress.offset() == size ? System.lineSeparator() : "");
      output.err().flush();
    }
  }
}
