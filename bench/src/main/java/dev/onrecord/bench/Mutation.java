package dev.onrecord.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Alterations of a statement, each with the right result of a check. */
enum Mutation {
  NONE("exact"),
  MARKS("exact"),
  EXCERPT("excerpt"),
  ELLIPSIS("marked ellipsis"),
  CUT("unmarked cut"),
  REPLACED("one word replaced"),
  INFLECTION("inflection"),
  INSERTION("insertion"),
  NEGATION("negation"),
  NUMBER("number"),
  NAME("name"),
  SWAPPED("halves swapped"),
  TWO("two joined"),
  THREE("three joined"),
  OTHER_SPEAKER("other speaker"),
  NOISE_15("noise"),
  NOISE_30("noise"),
  UNSAID("unknown"),
  SCRAMBLED("unknown"),
  THREE_WORDS("three words");

  private static final List<String> ADVERBS = List.of("really", "actually", "basically", "clearly");
  private static final List<String> REPLACEMENTS =
      List.of("lantern", "harbour", "velvet", "orchard", "whisper", "pebble", "meadow", "candle");
  private static final Set<String> NEGATIONS = Set.of("not", "never");
  private static final Set<String> NOT_PLAIN =
      Set.of(
          "never", "cannot", "without", "million", "percent", "first", "nobody", "nothing",
          "hardly");

  private static final Set<String> BEFORE_NEGATION = Set.of("will", "would", "should");

  /** The right result, as {@link CheckOutcome} labels it. */
  final String label;

  Mutation(String label) {
    this.label = label;
  }

  /** Whether only statements in prose have such words. */
  boolean needsProse() {
    return Set.of(INFLECTION, NEGATION, NUMBER, NAME).contains(this);
  }

  /** Alters a statement. Returns null if this statement does not allow it. */
  String alter(String text, SplittableRandom random) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    return switch (this) {
      case NONE, OTHER_SPEAKER -> text;
      case MARKS -> marks(text, random);
      case EXCERPT -> words.size() < 8 ? null : excerpt(words, random);
      case ELLIPSIS -> cut(words, random.nextBoolean() ? "…" : "[...]", random);
      case CUT -> cut(words, null, random);
      case REPLACED ->
          replace(words, Mutation::isPlain, word -> Prose.any(REPLACEMENTS, random), random);
      case INFLECTION ->
          replace(
              words, Prose.THINGS::contains, word -> word.substring(0, word.length() - 1), random);
      case INSERTION -> insert(words, Prose.any(ADVERBS, random), random);
      case NEGATION -> negation(words, random);
      case NUMBER ->
          replace(
              words,
              word -> word.matches("\\d+"),
              word -> String.valueOf(Integer.parseInt(word) + 1 + random.nextInt(9)),
              random);
      case NAME -> replace(words, Mutation::isName, word -> otherName(word, random), random);
      case SWAPPED -> swapped(words);
      case NOISE_15 -> noise(words, 0.15, random);
      case NOISE_30 -> noise(words, 0.3, random);
      case SCRAMBLED -> scrambled(words, random);
      case THREE_WORDS -> {
        int at = random.nextInt(Math.max(1, words.size() - 2));
        yield words.size() < 6 ? null : String.join(" ", words.subList(at, at + 3));
      }
      case TWO, THREE, UNSAID ->
          throw new IllegalArgumentException("does not alter a single statement");
    };
  }

  private static String marks(String text, SplittableRandom random) {
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> text.toUpperCase(Locale.ROOT);
          case 1 -> text.toLowerCase(Locale.ROOT).replace(",", " –");
          case 2 -> "„" + text.replaceFirst("\\.$", "") + "“";
          default -> "[" + text.charAt(0) + "]" + text.substring(1).replace(". ", "; ");
        };
    // At least one character must change.
    return changed.equals(text) ? text + "!" : changed.replace(" and ", "  and ");
  }

  private static String excerpt(List<String> words, SplittableRandom random) {
    int length = 5 + random.nextInt(words.size() - 6);
    int at = random.nextInt(words.size() - length + 1);
    return String.join(" ", words.subList(at, at + length));
  }

  private static String cut(List<String> words, String mark, SplittableRandom random) {
    int length = 3 + random.nextInt(5);
    if (words.size() < length + 10) {
      return null;
    }
    int at = 5 + random.nextInt(words.size() - length - 9);
    List<String> kept = new ArrayList<>(words.subList(0, at));
    if (mark != null) {
      kept.add(mark);
    }
    kept.addAll(words.subList(at + length, words.size()));
    return String.join(" ", kept);
  }

  private static boolean isPlain(String word) {
    return word.matches("[a-z]{4,}") && !NOT_PLAIN.contains(word);
  }

  private static boolean isName(String word) {
    return Prose.COMPANIES.contains(word)
        || Prose.PEOPLE.contains(word)
        || Prose.CITIES.contains(word);
  }

  private static String otherName(String word, SplittableRandom random) {
    List<String> same =
        Prose.COMPANIES.contains(word)
            ? Prose.COMPANIES
            : Prose.PEOPLE.contains(word) ? Prose.PEOPLE : Prose.CITIES;
    return same.get((same.indexOf(word) + 1 + random.nextInt(same.size() - 1)) % same.size());
  }

  private interface WordChange {
    String apply(String word);
  }

  private static String replace(
      List<String> words,
      java.util.function.Predicate<String> fits,
      WordChange change,
      SplittableRandom random) {
    int[] candidates =
        IntStream.range(0, words.size()).filter(i -> fits.test(words.get(i))).toArray();
    if (candidates.length == 0 || words.size() < 6) {
      return null;
    }
    int at = candidates[random.nextInt(candidates.length)];
    words.set(at, change.apply(words.get(at)));
    return String.join(" ", words);
  }

  private static String insert(List<String> words, String word, SplittableRandom random) {
    if (words.size() < 6) {
      return null;
    }
    words.add(1 + random.nextInt(words.size() - 1), word);
    return String.join(" ", words);
  }

  private static String negation(List<String> words, SplittableRandom random) {
    boolean isDropped = random.nextBoolean();
    int[] candidates =
        IntStream.range(1, words.size())
            .filter(i -> (isDropped ? NEGATIONS : BEFORE_NEGATION).contains(words.get(i)))
            .filter(
                i -> isDropped || !NEGATIONS.contains(words.get(Math.min(i + 1, words.size() - 1))))
            .toArray();
    if (candidates.length == 0) {
      return null;
    }
    int at = candidates[random.nextInt(candidates.length)];
    if (isDropped) {
      words.remove(at);
    } else {
      words.add(at + 1, "not");
    }
    return String.join(" ", words);
  }

  private static String swapped(List<String> words) {
    if (words.size() < 12) {
      return null;
    }
    int middle = words.size() / 2;
    List<String> swapped = new ArrayList<>(words.subList(middle, words.size()));
    swapped.addAll(words.subList(0, middle));
    return String.join(" ", swapped);
  }

  /** Mishears, drops or adds words: at least two, none adjacent. */
  private static String noise(List<String> words, double share, SplittableRandom random) {
    int count = Math.max(2, (int) Math.round(share * words.size()));
    if (words.size() < 10) {
      return null;
    }
    // A word left out at either end would make an excerpt.
    List<Integer> places = new ArrayList<>(IntStream.range(2, words.size() - 2).boxed().toList());
    Collections.shuffle(places, new Random(random.nextLong()));
    List<Integer> chosen = new ArrayList<>();
    for (int place : places) {
      // Two adjacent ones may make a single difference.
      if (chosen.size() < count && chosen.stream().allMatch(c -> Math.abs(c - place) > 1)) {
        chosen.add(place);
      }
    }
    chosen.sort(Collections.reverseOrder());
    for (int at : chosen) {
      switch (random.nextInt(5)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, "um");
        default -> words.set(at, misheard(words.get(at), random));
      }
    }
    return String.join(" ", words);
  }

  private static String misheard(String word, SplittableRandom random) {
    int at = random.nextInt(word.length());
    char c = "aeioklmnrst".charAt(random.nextInt(11));
    return word.substring(0, at) + c + (random.nextBoolean() ? "" : "o") + word.substring(at);
  }

  private static String scrambled(List<String> words, SplittableRandom random) {
    if (words.size() < 10) {
      return null;
    }
    for (int i = 0; i < words.size(); i++) {
      if (random.nextInt(5) < 2) {
        words.set(i, Prose.any(REPLACEMENTS, random));
      }
    }
    Collections.shuffle(words, new Random(random.nextLong()));
    return String.join(" ", words);
  }
}
