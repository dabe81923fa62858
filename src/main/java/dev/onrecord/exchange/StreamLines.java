package dev.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The lines of an input stream. */
final class StreamLines implements LineSource {

  private final InputStream bytes;
  private final LineCutter cutter;
  private final byte[] buffer = new byte[1 << 16];

  StreamLines(InputStream bytes, long longestLine) {
    this.bytes = bytes;
    this.cutter = new LineCutter(longestLine);
  }

  @Override
  public List<Line> next() throws IOException {
    while (!cutter.hasBatch()) {
      int length = bytes.read(buffer);
      if (length < 0) {
        cutter.end();
        break;
      }
      cutter.add(buffer, length);
    }
    return cutter.next();
  }
}
