package dev.onrecord.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryChecksumTest {

  private static final Instant AT = Instant.parse("2024-05-01T12:00:00.123Z");

  private static LogEntry entry(
      long seq,
      Instant at,
      String actor,
      Action action,
      EntityType type,
      String id,
      String entity,
      boolean hidden,
      boolean redacted,
      String reason) {
    return new LogEntry(seq, at, actor, action, type, id, entity, hidden, redacted, reason);
  }

  /** Databases keep checksums, so the function never changes. */
  @Test
  void theChecksumOfAnEntryIsTheSameForever() {
    assertThat(
            entry(7, AT, "tess", Action.CREATED, EntityType.TOPIC, "a", "{}", false, false, null)
                .checksum())
        .isEqualTo(KNOWN);
  }

  private static final int KNOWN = 417540841;

  @Test
  void everyFieldCounts() {
    List<LogEntry> entries =
        List.of(
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", "{}", false, false, null),
            entry(8, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", "{}", false, false, null),
            entry(
                7,
                AT.plusMillis(1),
                "ab",
                Action.CREATED,
                EntityType.TOPIC,
                "a",
                "{}",
                false,
                false,
                null),
            entry(7, AT, "a", Action.CREATED, EntityType.TOPIC, "a", "{}", false, false, null),
            entry(7, AT, "ab", Action.UPDATED, EntityType.TOPIC, "a", "{}", false, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.MODEL, "a", "{}", false, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "b", "{}", false, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a{", "}", false, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", null, false, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", "", false, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", "{}", true, false, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", "{}", false, true, null),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", "{}", false, false, ""),
            entry(7, AT, "ab", Action.CREATED, EntityType.TOPIC, "a", null, false, false, "{}"));
    Set<Integer> checksums = new HashSet<>();
    entries.forEach(entry -> checksums.add(entry.checksum()));
    assertThat(checksums).hasSameSizeAs(entries);
  }
}
