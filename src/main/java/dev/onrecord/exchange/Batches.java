package dev.onrecord.exchange;

import dev.onrecord.platform.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads the items of lines, as many at a time as are written together. */
final class Batches {

  private final LineSource lines;
  private final ItemReader reader;
  private final long longestLine;

  Batches(LineSource lines, ItemReader reader, long longestLine) {
    this.lines = lines;
    this.reader = reader;
    this.longestLine = longestLine;
  }

  /** Completes when {@link #next} need not wait. */
  CompletionStage<Void> ready() {
    return lines.ready();
  }

  /** Reads nothing more. */
  void close() {
    lines.close();
  }

  /**
   * The next lines.
   *
   * @param stops whether nothing behind a line that is no item is read
   */
  Batch next(boolean stops) throws IOException {
    List<Item> items = new ArrayList<>();
    List<Batch.Refused> refused = new ArrayList<>();
    long read = 0;
    for (LineSource.Line line : lines.next()) {
      if (stops && !refused.isEmpty()) {
        break;
      }
      read++;
      try {
        Item item = reader.read(line, longestLine);
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
