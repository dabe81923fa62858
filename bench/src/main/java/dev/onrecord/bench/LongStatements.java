package dev.onrecord.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Statements of almost the maximum length, which cost the most to compare. */
final class LongStatements {

  /** The number of statements of each kind. */
  static final int COUNT = 30;

  private static final int LENGTH = 9_900;
  private static final String CHARACTERS = "安全新模型公司人工智能开源数据未来年我们的是在不了有和人这中大";

  private LongStatements() {}

  static List<String> all() {
    return java.util.stream.IntStream.range(0, COUNT)
        .boxed()
        .flatMap(i -> java.util.stream.Stream.of(words(i), letters(i), characters(i)))
        .toList();
  }

  /** Sentences in English. */
  static String words(int number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(text.isEmpty() ? "" : " ").append(Prose.statement(random));
    }
    return text.substring(0, LENGTH).strip();
  }

  /** Words of one letter. */
  static String letters(int number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(text.isEmpty() ? "" : " ").append((char) ('a' + random.nextInt(5)));
    }
    return text.toString();
  }

  /** Chinese characters, each a word. */
  static String characters(int number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}
