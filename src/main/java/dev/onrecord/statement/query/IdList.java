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
 * Holds the ids of a whole result in their order: a few thousand in memory, more in a temporary
 * file, so that an export of a million statements holds as much memory as one of a thousand. Not
 * for several threads at once.
 */
final class IdList implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(IdList.class);

  private static final int ID = 2 * Long.BYTES;

  /** How many ids are in memory before they go to the file. */
  static final int BUFFERED = 4_096;

  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED * ID);

  /** Null while all ids fit into the buffer. */
  private FileChannel file;

  private long size;
  private long given;

  /** Adds an id. All are added before the first is taken. */
  void add(UUID id) {
    if (!buffer.hasRemaining()) {
      spill();
    }
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    size++;
  }

  boolean hasNext() {
    return given < size;
  }

  /** Takes the next ids, in the order in which they were added; fewer at the end. */
  List<UUID> next(int most) {
    int number = (int) Math.min(most, size - given);
    ByteBuffer page = page(number);
    List<UUID> ids = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      ids.add(new UUID(page.getLong(), page.getLong()));
    }
    given += number;
    return ids;
  }

  private ByteBuffer page(int number) {
    if (file == null) {
      return buffer.slice((int) given * ID, number * ID);
    }
    if (buffer.position() > 0) {
      spill();
    }
    ByteBuffer page = ByteBuffer.allocate(number * ID);
    try {
      while (page.hasRemaining()) {
        if (file.read(page, given * ID + page.position()) < 0) {
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

  /** Not as its cause: that would be taken for a failure of the index that is being read. */
  private static Problem failed(IOException e) {
    LOG.warnf("The temporary file of an export failed: %s", e);
    return new Problem(ProblemType.OVERLOADED, "There is no room to list what the query finds.");
  }

  /** A file that is gone once it is closed, or the process ends. */
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
