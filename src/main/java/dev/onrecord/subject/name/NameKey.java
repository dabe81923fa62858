package dev.onrecord.subject.name;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.text.Folding;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folds names for comparison: case, accents, punctuation and spacing are ignored. Two spellings are
 * the same name if their keys are equal. A change makes the stored keys outdated and needs a
 * migration.
 */
public final class NameKey {

  /** Letters and digits with the marks that folding leaves; C++ and C# are words of their own. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*+(?:(?<=\\p{L})(?:\\+\\+|#)(?![\\p{L}\\p{N}\\p{M}+#]))?");

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{M}])'(?=\\p{L})");

  /** The maximum length of a key, in characters; PostgreSQL indexes at most 2,704 bytes. */
  public static final int MAX_LENGTH = 600;

  private NameKey() {}

  /**
   * The key of a name: lower-case words with single spaces between, or empty if it has no letter or
   * digit.
   */
  public static String of(String name) {
    return cut(
        WORD.matcher(Folding.NAMES.of(name))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" ")));
  }

  /** The keys of a name: O'Reilly is also written OReilly. */
  public static Set<String> spellings(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(of(name));
    String joined = APOSTROPHE.matcher(Folding.NAMES.of(name)).replaceAll("");
    keys.add(of(joined));
    return keys;
  }

  /** The key of a title: a space before each word, so that words are found by their beginnings. */
  public static String ofTitle(String title) {
    return " " + of(title);
  }

  private static String cut(String key) {
    if (key.length() <= MAX_LENGTH) {
      return key;
    }
    boolean withinPair = Character.isHighSurrogate(key.charAt(MAX_LENGTH - 1));
    return key.substring(0, withinPair ? MAX_LENGTH - 1 : MAX_LENGTH).strip();
  }

  /** The words of a key. */
  public static List<String> words(String key) {
    return key.isEmpty() ? List.of() : Arrays.asList(key.split(" "));
  }

  /**
   * The words of the parameter {@code q} of a list; none if it is absent or blank.
   *
   * @throws Problem if it is too long, or has no letter or digit
   */
  public static List<String> prefixes(String q) {
    if (q == null || !Folding.isVisible(q)) {
      return List.of();
    }
    if (q.length() > 200) {
      throw Problem.parameter("q", "must not be longer than 200 characters");
    }
    String key = of(q);
    if (key.isEmpty()) {
      throw Problem.parameter("q", "must have a letter or a digit");
    }
    return words(key);
  }
}
