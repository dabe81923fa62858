package dev.onrecord.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The words of generated texts, the most used first: small English words, then invented ones, and
 * among them English verbs in all their forms, so that stemming has something to do.
 */
final class Vocabulary {

  static final int WORDS = 25_000;

  private static final List<String> SMALL =
      List.of(
          ("the of and to a in is that it for on with as are this be was by at from or an which we have will not can"
                  + " but they our all has more their if would what so no when there who about")
              .split(" "));

  /** Verbs to which endings are simply added. */
  private static final List<String> VERBS =
      List.of(
          ("open train test learn launch work call claim report happen follow point answer expect support protect"
                  + " respect attack defend predict limit print talk walk look need want help join watch reach accept adopt"
                  + " connect collect correct detect direct inspect select present prevent invent invest request start"
                  + " restart depend extend end add publish finish search research fail gain turn return own warn explain"
                  + " remain design sign train")
              .split(" "));

  private static final List<String> ENDINGS = List.of("", "s", "ed", "ing");

  private static final String[] BEGINNINGS =
      "b bl br c ch cl d dr f fl g gl gr h j k kl l m n p pl qu r s sk st t tr v w z".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea ou é ø".split(" ");
  private static final String[] CLOSINGS = "n r l m k t sh nd rk lt x v".split(" ");

  private final List<String> words;

  Vocabulary(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Set<String> all = new LinkedHashSet<>(SMALL);
    List<String> inflected = new ArrayList<>();
    VERBS.forEach(verb -> ENDINGS.forEach(ending -> inflected.add(verb + ending)));
    int next = 0;
    while (all.size() < WORDS) {
      if (next < inflected.size() && random.nextInt(10) == 0) {
        all.add(inflected.get(next++));
      } else {
        all.add(invented(random));
      }
    }
    words = List.copyOf(all);
  }

  /** A word that no language has, of one to three syllables. */
  static String invented(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
      word.append(any(BEGINNINGS, random)).append(any(VOWELS, random));
    }
    return word.append(any(CLOSINGS, random)).toString();
  }

  private static String any(String[] of, SplittableRandom random) {
    // The accented vowels are rare.
    int index = random.nextInt(of.length);
    return of == VOWELS && index >= 8 && random.nextInt(10) > 0 ? "a" : of[index];
  }

  String word(int rank) {
    return words.get(rank);
  }
}
