package dev.onrecord.platform.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.engine.Constants;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Opens H2's database file so that every write returns once it is on the disk ({@code O_DSYNC}). H2
 * itself only syncs the file when it closes it (ADR 33).
 */
public final class DurableFile extends FilePathWrapper {

  static final String SCHEME = "durable";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    boolean isDatabase = mode.equals("rw") && name.contains(Constants.SUFFIX_MV_FILE);
    if (!isDatabase) {
      return getBase().open(mode);
    }
    boolean isNew = !getBase().exists();
    FileChannel file = getBase().open("rwd");
    if (isNew) {
      syncFolder(getBase());
    }
    return new Channel(file);
  }

  /** Puts the name of a new file on the disk. */
  private static void syncFolder(FilePath file) {
    Path folder = Path.of(file.unwrap().toString()).toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows neither can nor needs to.
    }
  }

  /**
   * Writes a chunk without its end first, and the end once the rest is on the disk. H2 takes a
   * chunk for whole if its header and footer are, but a disk may write the parts of one write in
   * any order. A {@link ChunkChain} keeps the newest chunk within reach.
   */
  private static final class Channel extends FileBaseDefault {

    /** The smallest unit that disks write as a whole. It contains the footer of a chunk. */
    private static final int SECTOR = 512;

    /** The size of the file's header, and of the copy that follows it. */
    private static final int HEADER = ChunkChain.BLOCK;

    private final FileChannel file;

    /** Null until the file is locked, which H2 does first. */
    private ChunkChain chain;

    Channel(FileChannel file) {
      this.file = file;
    }

    /** H2 calls it again with the rest. */
    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      return position < 2 * HEADER ? writeHeader(from, position) : writeChunk(from, position);
    }

    private int writeHeader(ByteBuffer from, long position) throws IOException {
      ByteBuffer header = from.duplicate();
      int written = write(from, Math.min(from.remaining(), HEADER), position);
      if (position == 0 && written == HEADER) {
        chain.wroteHeader(header);
      }
      return written;
    }

    private int writeChunk(ByteBuffer from, long position) throws IOException {
      int length = from.remaining();
      chain.beforeWrite(position, length);
      if (length > SECTOR) {
        return write(from, length - SECTOR, position);
      }
      int written = file.write(from, position);
      if (!from.hasRemaining()) {
        chain.wroteChunk(from, position + length);
      }
      return written;
    }

    private int write(ByteBuffer from, int length, long position) throws IOException {
      int end = from.limit();
      from.limit(from.position() + length);
      try {
        return file.write(from, position);
      } finally {
        from.limit(end);
      }
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      chain.beforeWrite(size, Math.max(0, file.size() - size));
      file.truncate(size);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared)
        throws IOException {
      FileLock lock = file.tryLock(position, size, shared);
      if (lock != null) {
        chain = new ChunkChain(file);
      }
      return lock;
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
