package dev.onrecord.article.language;

import java.util.HashSet;
import java.util.Set;

/** First names of men and women, to tell a person from a place or a company. */
public final class FirstNames {

  private static final Set<String> MALE = new HashSet<>(Lexicon.lines("male-first-names.txt"));
  private static final Set<String> FEMALE = new HashSet<>(Lexicon.lines("female-first-names.txt"));

  private FirstNames() {}

  public static boolean contains(String name) {
    return MALE.contains(name) || FEMALE.contains(name);
  }

  /** Whether a man may have the name; of a name that is in neither list, yes. */
  public static boolean mayBeMale(String name) {
    return MALE.contains(name) || !FEMALE.contains(name);
  }

  public static boolean mayBeFemale(String name) {
    return FEMALE.contains(name) || !MALE.contains(name);
  }
}
