package dev.onrecord.article.language;

import java.util.HashSet;
import java.util.Set;

/** First names, to tell people from places and companies. */
public final class FirstNames {

  private static final Set<String> MALE = new HashSet<>(Lexicon.lines("male-first-names.txt"));
  private static final Set<String> FEMALE = new HashSet<>(Lexicon.lines("female-first-names.txt"));

  private FirstNames() {}

  public static boolean contains(String name) {
    return MALE.contains(name) || FEMALE.contains(name);
  }

  /** Whether a man may have the name. True if it is in neither list. */
  public static boolean mayBeMale(String name) {
    return MALE.contains(name) || !FEMALE.contains(name);
  }

  public static boolean mayBeFemale(String name) {
    return FEMALE.contains(name) || !MALE.contains(name);
  }
}
