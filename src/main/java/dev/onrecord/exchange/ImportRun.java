package dev.onrecord.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.problem.ProblemBody;
import dev.onrecord.platform.stream.Streamed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A running import. Each piece of its report is the result of one batch. */
final class ImportRun implements Streamed {

  private final Batches batches;
  private final Batch.Writer writer;
  private final ObjectMapper json;
  private final ImportQuery.Options options;
  private final Runnable atEnd;
  private final boolean stopOnError;
  private List<Batch.Refused> refused = List.of();
  private ImportTotals total = ImportTotals.NONE;
  private boolean ended;

  ImportRun(
      Batches batches,
      Batch.Writer writer,
      ObjectMapper json,
      ImportQuery.Options options,
      Runnable atEnd) {
    this.batches = batches;
    this.writer = writer;
    this.json = json;
    this.options = options;
    this.atEnd = atEnd;
    this.stopOnError = options.onError() == ImportQuery.OnError.STOP;
  }

  @Override
  public CompletionStage<Void> ready() {
    return ended ? CompletableFuture.completedStage(null) : batches.ready();
  }

  @Override
  public void end() {
    batches.close();
    atEnd.run();
  }

  /** The refused lines of the last batch. */
  List<Batch.Refused> refused() {
    return refused;
  }

  ImportTotals total() {
    return total;
  }

  /** A line of the report for a refused line. */
  record RefusedLine(long line, ProblemBody problem) {}

  /**
   * @param done whether the import reached the last line
   */
  record Total(
      boolean done,
      Boolean dryRun,
      long lines,
      long created,
      long updated,
      long merged,
      long unchanged,
      long refused) {

    static Total of(ImportTotals totals, boolean done, boolean dryRun) {
      return new Total(
          done,
          dryRun ? true : null,
          totals.lines(),
          totals.created(),
          totals.updated(),
          totals.merged(),
          totals.unchanged(),
          totals.refused());
    }
  }

  @Override
  public byte[] next() throws IOException {
    if (ended) {
      return null;
    }
    Batch batch = batches.next(stopOnError);
    Report report = new Report();
    refused = List.of();
    if (batch.lines() > 0) {
      Batch.Outcome outcome = writer.write(batch, stopOnError);
      refused = outcome.refused();
      total = total.plus(outcome.totals());
      for (Batch.Refused line : refused) {
        report.add(new RefusedLine(line.line(), line.problem().body(null)));
      }
      for (Batch.Differing line : outcome.differing()) {
        report.add(line);
      }
      report.add(outcome.totals());
    }
    boolean stopped = stopOnError && !refused.isEmpty();
    if (batch.lines() == 0 || stopped) {
      ended = true;
      report.add(Total.of(total, !stopped, options.dryRun()));
    }
    return report.lines.toByteArray();
  }

  private final class Report {
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    void add(Object line) throws IOException {
      lines.writeBytes(json.writeValueAsBytes(line));
      lines.write('\n');
    }
  }
}
