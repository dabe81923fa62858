package dev.onrecord.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a body, of which no more is held than the line that is read. */
final class Lines {

  private final InputStream body;
  private final long longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long number;

  /**
   * Lines.
   *
   * @param longest how many bytes a line may have
   */
  Lines(InputStream body, long longest) {
    this.body = body;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes null where it is too long
   */
  record Line(long number, byte[] bytes) {}

  /** The next line, or null behind the last. */
  Line next() throws IOException {
    if (!fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      ended = end < to;
      length += end - from;
      if (length <= longest) {
        line.write(buffer, from, end - from);
      } else {
        line.reset();
      }
      from = ended ? end + 1 : end;
    }
    return new Line(++number, length <= longest ? line.toByteArray() : null);
  }

  /** Whether there is anything more. */
  private boolean fill() throws IOException {
    while (from == to) {
      from = 0;
      to = Math.max(0, body.read(buffer, 0, buffer.length));
      if (to == 0) {
        return false;
      }
    }
    return true;
  }
}
