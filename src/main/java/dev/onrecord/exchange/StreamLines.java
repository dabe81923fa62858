package dev.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The lines of an input stream. */
final class StreamLines implements LineSource {

  private final InputStream bytes;
  private final LineSplitter splitter;
  private final byte[] buffer = new byte[1 << 16];

  StreamLines(InputStream bytes, long maxLineLength) {
    this.bytes = bytes;
    this.splitter = new LineSplitter(maxLineLength, false);
  }

  @Override
  public List<Line> next() throws IOException {
    while (!splitter.hasBatch()) {
      int length = bytes.read(buffer);
      if (length < 0) {
        splitter.end();
        break;
      }
      splitter.add(buffer, length);
    }
    return splitter.next();
  }
}
