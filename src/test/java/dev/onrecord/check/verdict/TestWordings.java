package dev.onrecord.check.verdict;

import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.text.TextWords;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Wordings of invented speakers, for tests of comparisons without a database. */
final class TestWordings {

  private TestWordings() {}

  /** The statements of one speaker, with ids from 1. */
  static List<Wording> of(String speaker, String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> of(speaker, i + 1, Wording.Form.DIRECT, texts[i]))
        .toList();
  }

  static Wording of(String speaker, int id, Wording.Form form, String text) {
    UUID key = new UUID(speaker.hashCode(), id);
    return new Wording(key, key, speaker, speaker, form, null, "2024-05", TextWords.of(text, "en"));
  }
}
