package dev.onrecord.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Rehearsal;
import dev.onrecord.platform.Reader;
import dev.onrecord.platform.Role;
import dev.onrecord.platform.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Takes in items in the import format: one JSON object to a line, each after those that it refers
 * to. What is there already is brought up to what the line says.
 */
@Singleton
public class Importer {

  private final ItemReader items;
  private final Reader reader;
  private final Kinds kinds;
  private final ChangeLog log;
  private final ObjectMapper json;
  private final long longestLine;

  Importer(
      ItemReader items,
      Reader reader,
      Kinds kinds,
      ChangeLog log,
      ObjectMapper json,
      Settings settings) {
    this.items = items;
    this.reader = reader;
    this.kinds = kinds;
    this.log = log;
    this.json = json;
    this.longestLine = settings.limits().body().asLongValue();
  }

  /** An import that a client asks for. */
  ImportRun ask(InputStream lines, ImportQuery.Options options) {
    if (options.keepTimes()) {
      // Whoever may say when something was recorded may say that it was there before others.
      reader.demand(Role.ADMIN);
    }
    return run(lines, options);
  }

  /** An import that is done as its report is read. */
  private ImportRun run(InputStream lines, ImportQuery.Options options) {
    Batches batches = new Batches(new Lines(lines, longestLine), items, longestLine);
    if (options.dryRun()) {
      Rehearsal rehearsal = log.rehearsal();
      Batch.Writer writer = new Batch.Writer(kinds, rehearsal::write, options.keepTimes());
      return new ImportRun(batches, writer, json, options, rehearsal::close);
    }
    Batch.Log written = work -> log.write(work, tally -> tally).view();
    Batch.Writer writer = new Batch.Writer(kinds, written, options.keepTimes());
    return new ImportRun(batches, writer, json, options, () -> {});
  }

  /**
   * Takes in all lines.
   *
   * @return how many items there were
   * @throws RefusedLine for the first line that is refused; what stands before it stays
   */
  public long load(InputStream lines) {
    ImportRun run = run(lines, ImportQuery.Options.STRICT);
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
    Tally done = run.total();
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
