package dev.onrecord.backup;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A state of the record that was on disk.
 *
 * @param record the id of the record
 * @param seq the newest entry of its log
 */
record Checkpoint(UUID record, long seq) {

  private static final Pattern LINE =
      Pattern.compile("(onrecord-checkpoint 1 ([0-9a-f-]{36}) (\\d{1,18})) ([0-9a-f]{8})\\R?");

  /** One line, with a checksum at its end. */
  String line() {
    String content = "onrecord-checkpoint 1 %s %d".formatted(record, seq);
    return content + " " + checksum(content) + "\n";
  }

  /** Parses a line; empty if it is damaged. */
  static Optional<Checkpoint> parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || !checksum(parts.group(1)).equals(parts.group(4))) {
      return Optional.empty();
    }
    return Optional.of(
        new Checkpoint(UUID.fromString(parts.group(2)), Long.parseLong(parts.group(3))));
  }

  private static String checksum(String content) {
    CRC32C crc = new CRC32C();
    crc.update(content.getBytes(StandardCharsets.US_ASCII));
    return "%08x".formatted(crc.getValue());
  }

  /**
   * How a database disagrees with this checkpoint, or null. The database may be ahead: it was
   * written after the checkpoint.
   */
  String disagreement(Checkpoint database) {
    if (!database.record.equals(record)) {
      return database.seq == 0
          ? "is empty, or new"
          : "is another one: its record is %s, and the one that was served last is %s"
              .formatted(database.record, record);
    }
    return database.seq < seq
        ? "is older than the one that was served last: it ends at change %d, but change %d was on disk"
            .formatted(database.seq, seq)
        : null;
  }
}
