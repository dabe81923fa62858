package dev.onrecord.platform.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that loses power at a given write. Of what was written since the last sync, each block
 * survives or not, by chance. Files that are opened with {@code O_DSYNC} are synced by each write.
 */
public final class LossyDisk extends FilePathWrapper {

  private static final int SECTOR = 512;

  /** The disk of the one test that uses it. */
  private static volatile Power power;

  @Override
  public String getScheme() {
    return "lossy";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (mode.equals("r")) {
      return getBase().open(mode);
    }
    return new Channel(getBase(), power, mode.equals("rwd"));
  }

  /** Registers the disk, and plugs it in. */
  static Power plugIn(long writes, SplittableRandom random) {
    FilePath.register(new LossyDisk());
    power = new Power(writes, random);
    return power;
  }

  /** The power of a disk, which fails at one of its writes. */
  static final class Power {
    private final SplittableRandom random;
    private long writesLeft;
    private boolean failed;

    private Power(long writes, SplittableRandom random) {
      this.writesLeft = writes;
      this.random = random;
    }

    synchronized boolean hasFailed() {
      return failed;
    }
  }

  /** What a sector had, and how long the file was, when they were last synced. */
  private static final class Channel extends FileBaseDefault {
    private final FilePath path;
    private final FileChannel file;
    private final Power power;
    private final boolean syncsEachWrite;
    private final TreeMap<Long, byte[]> synced = new TreeMap<>();
    private long syncedSize;

    private Channel(FilePath path, Power power, boolean syncsEachWrite) throws IOException {
      this.path = path;
      this.power = power;
      this.syncsEachWrite = syncsEachWrite;
      file = path.open("rw");
      syncedSize = file.size();
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      synchronized (power) {
        checkPower();
        remember(position, from.remaining());
        int written = file.write(from, position);
        if (power.writesLeft-- == 0) {
          fail();
        } else if (syncsEachWrite) {
          forget();
        }
        return written;
      }
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      synchronized (power) {
        checkPower();
        remember(size, Math.toIntExact(file.size() - size));
        file.truncate(size);
      }
    }

    @Override
    public void force(boolean metadata) throws IOException {
      synchronized (power) {
        checkPower();
        forget();
      }
    }

    private void checkPower() throws IOException {
      if (power.failed) {
        throw new IOException("The power has failed");
      }
    }

    private void remember(long position, int length) throws IOException {
      for (long at = position / SECTOR * SECTOR; at < position + length; at += SECTOR) {
        if (!synced.containsKey(at)) {
          ByteBuffer block = ByteBuffer.allocate(SECTOR);
          for (int read = 0; read >= 0 && block.hasRemaining(); ) {
            read = file.read(block, at + block.position());
          }
          synced.put(at, block.array());
        }
      }
    }

    private void forget() throws IOException {
      synced.clear();
      syncedSize = file.size();
    }

    /** Each sector since the last sync is on the disk or not, and so is the new size. */
    private void fail() throws IOException {
      power.failed = true;
      long size = power.random.nextBoolean() ? file.size() : syncedSize;
      for (var block : synced.entrySet()) {
        if (power.random.nextBoolean()) {
          file.write(ByteBuffer.wrap(block.getValue()), block.getKey());
        }
      }
      if (size > file.size()) {
        file.write(ByteBuffer.allocate(1), size - 1);
      }
      file.truncate(size);
      Path disk = Path.of(path.toString());
      Files.copy(disk, disk.resolveSibling("survived.mv.db"));
      throw new IOException("The power has failed");
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
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
