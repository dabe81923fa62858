package dev.onrecord.platform.sql;

import dev.onrecord.platform.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Refuses writes before the disk of the embedded database is full: a write that fails makes H2
 * close the file, which everybody reads.
 */
@Singleton
public class DiskSpace {

  /** More than one commit, and one portion of {@link H2Upkeep}, write. */
  private static final long RESERVE = 16 << 20;

  /** Of a small disk, the reserve is at most one part in so many. */
  private static final int PARTS = 16;

  private final OutageLog outages;

  /** For how long nobody writes after a write that failed, so that reads have a while of peace. */
  private static final Duration REST = Duration.ofSeconds(5);

  private volatile long failedAt = System.nanoTime() - REST.toNanos();

  /** The disk of the database; null where it is elsewhere, or in memory. */
  private volatile FileStore disk;

  DiskSpace(OutageLog outages) {
    this.outages = outages;
  }

  /** Names the folder of the database's file; one of another file system is not watched. */
  void watch(Path folder) throws IOException {
    disk = Files.exists(folder) ? Files.getFileStore(folder) : null;
  }

  /** Notes that a write has failed, although there seemed to be room. */
  void rest() {
    failedAt = System.nanoTime();
  }

  /** Whether a write finds room. */
  boolean isThere() {
    return System.nanoTime() - failedAt >= REST.toNanos() && isOnDisk();
  }

  private boolean isOnDisk() {
    FileStore watched = disk;
    try {
      if (watched == null) {
        return true;
      }
      long reserve = Math.min(RESERVE, watched.getTotalSpace() / PARTS);
      long left = watched.getUsableSpace();
      if (left >= reserve) {
        return true;
      }
      outages.report(
          Outage.FULL_DISK, "%d bytes are left, of %d in reserve.".formatted(left, reserve));
      return false;
    } catch (IOException e) {
      // A disk that does not say is written to: the write then fails by itself.
      return true;
    }
  }

  /**
   * Lets a write begin.
   *
   * @throws Problem where the disk has no room for it
   */
  public void check() {
    if (!isThere()) {
      throw Outage.FULL_DISK.problem();
    }
  }
}
