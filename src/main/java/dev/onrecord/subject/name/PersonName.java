package dev.onrecord.subject.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name of a person without titles.
 *
 * @param words the words of its key: given, middle and family names
 * @param generation {@code jr}, {@code iii} or the like, or null
 */
public record PersonName(List<String> words, String generation) {

  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "rev",
          "herr",
          "frau",
          "monsieur",
          "madame",
          "senor",
          "senora",
          "dott",
          "ing");

  private static final Set<String> DEGREES =
      Set.of(
          "phd", "md", "mba", "msc", "bsc", "esq", "obe", "cbe", "kbe", "mbe", "qc", "kc", "frs");

  /** Degrees that are written with dots, which divide them into two words. */
  private static final Set<String> DOTTED = Set.of("ph d", "m d", "d phil", "m sc", "b sc");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  public static PersonName of(String key) {
    List<String> words = new ArrayList<>(NameKey.words(key));
    while (words.size() > 1 && HONORIFICS.contains(words.get(0))) {
      words.remove(0);
    }
    String generation = null;
    while (words.size() > 1) {
      int last = words.size() - 1;
      String word = words.get(last);
      if (generation == null && GENERATIONS.contains(word)) {
        generation = word;
      } else if (last > 1 && DOTTED.contains(words.get(last - 1) + " " + word)) {
        words.remove(last);
        last--;
      } else if (!DEGREES.contains(word)) {
        break;
      }
      words.remove(last);
    }
    return new PersonName(List.copyOf(words), generation);
  }

  /** Whether the words after a comma are degrees and the like rather than given names. */
  public static boolean isSuffix(String key) {
    return of("a b " + key).words.size() == 2;
  }

  /** The words as a key. */
  public String key() {
    return String.join(" ", words);
  }

  public String lastWord() {
    return words.get(words.size() - 1);
  }

  /** Whether the two differ at most in titles. */
  public boolean isSameButTitles(PersonName other) {
    return words.equals(other.words) && !differsInGeneration(other);
  }

  /**
   * Whether the two may be one person: the family names are the same, the given names are the same
   * or one is the initial of the other, and so is each middle name of the shorter one.
   */
  public boolean fits(PersonName other) {
    if (words.size() < 2 || other.words.size() < 2 || differsInGeneration(other)) {
      return false;
    }
    if (!lastWord().equals(other.lastWord()) || !fit(words.get(0), other.words.get(0))) {
      return false;
    }
    List<String> one = middle();
    List<String> two = other.middle();
    return one.size() <= two.size() ? isWithin(one, two) : isWithin(two, one);
  }

  private boolean differsInGeneration(PersonName other) {
    return generation != null && other.generation != null && !generation.equals(other.generation);
  }

  private List<String> middle() {
    return words.subList(1, words.size() - 1);
  }

  private static boolean isWithin(List<String> few, List<String> many) {
    int found = 0;
    for (String word : many) {
      if (found < few.size() && fit(few.get(found), word)) {
        found++;
      }
    }
    return found == few.size();
  }

  private static boolean fit(String one, String other) {
    return one.equals(other) || isInitial(one, other) || isInitial(other, one);
  }

  private static boolean isInitial(String initial, String word) {
    return initial.codePointCount(0, initial.length()) == 1 && word.startsWith(initial);
  }
}
