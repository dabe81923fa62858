package dev.onrecord.exchange;

import dev.onrecord.platform.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads the items of lines in batches. */
final class Batches {

  private final LineSource lines;
  private final LineReader reader;
  private final long maxLineLength;

  Batches(LineSource lines, LineReader reader, long maxLineLength) {
    this.lines = lines;
    this.reader = reader;
    this.maxLineLength = maxLineLength;
  }

  /** Completes when {@link #next} would not block. */
  CompletionStage<Void> ready() {
    return lines.ready();
  }

  /** Stops reading. */
  void close() {
    lines.close();
  }

  /**
   * Reads the next batch.
   *
   * @param stopOnError whether to read nothing after a line without a valid item
   */
  Batch next(boolean stopOnError) throws IOException {
    List<Item> items = new ArrayList<>();
    List<Batch.Refused> refused = new ArrayList<>();
    long read = 0;
    for (LineSource.Line line : lines.next()) {
      if (stopOnError && !refused.isEmpty()) {
        break;
      }
      read++;
      try {
        Item item = reader.read(line, maxLineLength);
        if (item != null) {
          items.add(item);
        }
      } catch (Problem problem) {
        refused.add(new Batch.Refused(line.number(), problem));
      }
    }
    return new Batch(read, items, refused);
  }
}
