package dev.onrecord.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file in batches of whole lines, of the size that the service writes in a transaction. */
final class LineBatches implements Closeable {

  private static final int MOST_LINES = 500;
  private static final int MOST_BYTES = 4 << 20;

  private final InputStream file;
  private long offset;

  /**
   * Some lines of the file.
   *
   * @param end the offset in the file at which the next batch begins
   */
  record Batch(byte[] bytes, int lines, long end) {}

  LineBatches(Path path, long offset) throws IOException {
    file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    file.skipNBytes(offset);
    this.offset = offset;
  }

  /** The next batch, or null at the end. A line that is longer than a batch is a batch. */
  Batch next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int lines = 0;
    while (lines < MOST_LINES && bytes.size() < MOST_BYTES && readLine(bytes)) {
      lines++;
    }
    if (lines == 0) {
      return null;
    }
    offset += bytes.size();
    return new Batch(bytes.toByteArray(), lines, offset);
  }

  private boolean readLine(ByteArrayOutputStream bytes) throws IOException {
    int one = file.read();
    if (one < 0) {
      return false;
    }
    while (one >= 0) {
      bytes.write(one);
      if (one == '\n') {
        return true;
      }
      one = file.read();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
