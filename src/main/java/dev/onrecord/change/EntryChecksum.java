package dev.onrecord.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * Computes the checksum of a log entry: the CRC-32C of its seq and content (ADR 30). It reveals a
 * damaged file, not an attacker.
 */
final class EntryChecksum {

  /** The length that stands for null, which no text has. */
  private static final int NULL = -1;

  private final CRC32C crc = new CRC32C();

  private EntryChecksum() {}

  static int of(LogEntry entry) {
    EntryChecksum checksum = new EntryChecksum();
    checksum.add(entry.seq());
    checksum.add(entry.at());
    checksum.add(entry.actor());
    checksum.add(entry.action().name());
    checksum.add(entry.type().name());
    checksum.add(entry.id());
    checksum.add(entry.entity());
    checksum.add(entry.hidden());
    checksum.add(entry.redacted());
    checksum.add(entry.reason());
    return (int) checksum.crc.getValue();
  }

  private void add(long value) {
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
  }

  /** Milliseconds are what every database stores exactly. */
  private void add(Instant time) {
    add(time.toEpochMilli());
  }

  private void add(boolean flag) {
    crc.update(flag ? 1 : 0);
  }

  /** The length comes first, so that no two entries have the same bytes. */
  private void add(String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, text == null ? NULL : bytes.length));
    crc.update(bytes);
  }
}
