package dev.onrecord.exchange;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;

/** What tests of imports have in common. */
abstract class ImportRestTest extends RestTest {

  static final String TESS =
      Json5.of("{type: 'person', slug: 'tess-example', name: 'Tess Example'}").toString();

  static String total(
      boolean done, int lines, int created, int updated, int unchanged, int refused) {
    return total(done, lines, created, updated, 0, unchanged, refused);
  }

  static String total(
      boolean done, int lines, int created, int updated, int merged, int unchanged, int refused) {
    return """
        {"done": %s, "lines": %d, "created": %d, "updated": %d, "merged": %d, "unchanged": %d, "refused": %d}"""
        .formatted(done, lines, created, updated, merged, unchanged, refused);
  }

  static String line(int number, String... fieldsAndValues) {
    return statement(fieldsAndValues).put("type", "statement").put("id", id(number)).toString();
  }

  static String id(int number) {
    return "0190e209-a000-7000-8000-%012d".formatted(900_000 + number);
  }
}
