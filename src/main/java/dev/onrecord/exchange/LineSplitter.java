package dev.onrecord.exchange;

import dev.onrecord.exchange.LineSource.Line;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Splits bytes into lines, and lines into batches. The bytes may arrive in pieces of any length.
 */
final class LineSplitter {

  /**
   * The maximum number of lines of a batch: enough to make transaction costs negligible, and few
   * enough not to block other writers.
   */
  private static final int MAX_LINES = 500;

  /** The maximum size of a batch in bytes. The whole batch is in memory. */
  private static final long MAX_BYTES = 4 << 20;

  private final long maxLineLength;
  private final Deque<List<Line>> batches = new ArrayDeque<>();
  private List<Line> batch = new ArrayList<>();
  private long batchBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long lineLength;
  private boolean isInLine;
  private final boolean hasQuotes;
  private boolean isQuoted;

  /** The line breaks so far, which number the lines of a file. */
  private long breaks;

  private long number = 1;

  /**
   * @param maxLineLength the maximum length of a line, in bytes
   * @param hasQuotes whether line breaks between quotation marks are data, as in CSV
   */
  LineSplitter(long maxLineLength, boolean hasQuotes) {
    this.maxLineLength = maxLineLength;
    this.hasQuotes = hasQuotes;
  }

  void add(byte[] piece, int length) {
    int from = 0;
    for (int end = 0; end < length; end++) {
      isQuoted ^= hasQuotes && piece[end] == '"';
      if (piece[end] == '\n') {
        breaks++;
      }
      if (piece[end] == '\n' && !isQuoted) {
        extend(piece, from, end);
        endLine();
        from = end + 1;
      }
    }
    if (from < length) {
      extend(piece, from, length);
    }
  }

  /** Ends the last line and batch. */
  void end() {
    if (isInLine) {
      endLine();
    }
    if (!batch.isEmpty()) {
      endBatch();
    }
  }

  boolean hasBatch() {
    return !batches.isEmpty();
  }

  /** The next batch; empty if none is complete. */
  List<Line> next() {
    return hasBatch() ? batches.remove() : List.of();
  }

  private void extend(byte[] piece, int from, int to) {
    isInLine = true;
    lineLength += to - from;
    if (lineLength <= maxLineLength) {
      line.write(piece, from, to - from);
    } else {
      line.reset();
    }
  }

  private void endLine() {
    boolean isTooLong = lineLength > maxLineLength;
    batch.add(new Line(number, isTooLong ? null : withoutMark(line.toByteArray())));
    number = breaks + 1;
    batchBytes += isTooLong ? 0 : lineLength;
    line.reset();
    lineLength = 0;
    isInLine = false;
    if (batch.size() >= MAX_LINES || batchBytes >= MAX_BYTES) {
      endBatch();
    }
  }

  /** The first line without its byte-order mark. */
  private byte[] withoutMark(byte[] bytes) {
    boolean hasMark =
        number == 1
            && bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return hasMark ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private void endBatch() {
    batches.add(batch);
    batch = new ArrayList<>();
    batchBytes = 0;
  }
}
