package dev.onrecord.statement.query;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The ids of a whole result in order: a few thousand in memory, the rest in a temporary file, so
 * that the memory of an export does not grow with its size. Not thread-safe.
 */
final class IdList implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(IdList.class);

  private static final int ID = 2 * Long.BYTES;

  /** The number of ids in memory before they spill to the file. */
  static final int BUFFERED = 4_096;

  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * ID);

  /** Null until the buffer spills. */
  private FileChannel file;

  private long size;
  private long read;

  /** Adds an id. All ids are added before the first is read. */
  void add(UUID id) {
    if (!buffer.hasRemaining()) {
      spill();
    }
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    size++;
  }

  boolean hasNext() {
    return read < size;
  }

  /** Reads the next ids in order; fewer at the end. */
  List<UUID> next(int max) {
    int number = (int) Math.min(max, size - read);
    ByteBuffer page = page(number);
    List<UUID> ids = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      ids.add(new UUID(page.getLong(), page.getLong()));
    }
    read += number;
    return ids;
  }

  private ByteBuffer page(int number) {
    if (file == null) {
      return buffer.slice((int) read * ID, number * ID);
    }
    if (buffer.position() > 0) {
      spill();
    }
    ByteBuffer page = ByteBuffer.allocate(number * ID);
    try {
      while (page.hasRemaining()) {
        if (file.read(page, read * ID + page.position()) < 0) {
          throw new IOException("The list of ids ends early.");
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return page.flip();
  }

  private void spill() {
    try {
      if (file == null) {
        file = temporaryFile();
      }
      buffer.flip();
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      buffer.clear();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The exception is not passed as the cause, since it would look like a failure of the index. */
  private static Problem failed(IOException e) {
    LOG.warnf("The temporary file of an export failed: %s", e);
    return new Problem(
        ProblemType.OVERLOADED, "There is no disk space for the result of the query.");
  }

  /** A file that is deleted when it is closed or the process ends. */
  private static FileChannel temporaryFile() throws IOException {
    Path path = Files.createTempFile("onrecord-", ".ids");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
