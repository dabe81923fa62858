package dev.onrecord.exchange;

import dev.onrecord.platform.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines, as many at a time as are written together. */
final class Batches {

  /** Large enough that what a transaction costs does not matter, small enough to hold nobody up. */
  private static final int LINES = 500;

  /** Long lines are fewer to a batch: all of them are in memory at once. */
  private static final long BYTES = 4 << 20;

  private final Lines lines;
  private final ItemReader reader;
  private final long longestLine;

  Batches(Lines lines, ItemReader reader, long longestLine) {
    this.lines = lines;
    this.reader = reader;
    this.longestLine = longestLine;
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
    long bytes = 0;
    while (read < LINES && bytes < BYTES && !(stops && !refused.isEmpty())) {
      Lines.Line line = lines.next();
      if (line == null) {
        break;
      }
      read++;
      bytes += line.bytes() == null ? 0 : line.bytes().length;
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
