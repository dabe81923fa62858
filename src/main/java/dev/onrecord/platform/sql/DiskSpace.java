package dev.onrecord.platform.sql;

import dev.onrecord.platform.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Refuses writes before the disk of the embedded database is full. After a failed write, H2 closes
 * the file for readers too.
 */
@Singleton
public class DiskSpace {

  /** More than a commit and a compaction step of {@link H2Upkeep} write, in bytes. */
  private static final long RESERVE = 16 << 20;

  /** On a small disk, the reserve is at most the disk's size divided by this. */
  private static final int MAX_RESERVE_DIVISOR = 16;

  private final OutageLog outages;

  /** How long writes pause after a failed write, so that reads recover. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private volatile long failedAt = System.nanoTime() - PAUSE.toNanos();

  /** The disk of the database; null for a remote or in-memory database. */
  private volatile FileStore disk;

  DiskSpace(OutageLog outages) {
    this.outages = outages;
  }

  /** Sets the folder of the database file. A folder that does not exist is not watched. */
  void watch(Path folder) throws IOException {
    disk = Files.exists(folder) ? Files.getFileStore(folder) : null;
  }

  /** Pauses writes after one has failed although there seemed to be space. */
  void pauseWrites() {
    failedAt = System.nanoTime();
  }

  /** Whether there is space for a write. */
  boolean isSufficient() {
    return System.nanoTime() - failedAt >= PAUSE.toNanos() && hasReserve();
  }

  private boolean hasReserve() {
    FileStore watched = disk;
    try {
      if (watched == null) {
        return true;
      }
      long reserve = Math.min(RESERVE, watched.getTotalSpace() / MAX_RESERVE_DIVISOR);
      long free = watched.getUsableSpace();
      if (free >= reserve) {
        return true;
      }
      outages.report(
          Outage.FULL_DISK, "%d bytes are free; %d are reserved.".formatted(free, reserve));
      return false;
    } catch (IOException e) {
      // If the disk does not report its space, let the write fail by itself.
      return true;
    }
  }

  /**
   * Checks that a write may begin.
   *
   * @throws Problem if the disk is full
   */
  public void check() {
    if (!isSufficient()) {
      throw Outage.FULL_DISK.problem();
    }
  }
}
