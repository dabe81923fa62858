package dev.onrecord.check.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists, by key, of words that decide the kind of a difference. */
public final class Lexicon {

  private static final Map<String, Set<String>> NEGATIONS =
      Map.ofEntries(
          Map.entry(
              "en",
              Set.of(
                  "not",
                  "no",
                  "never",
                  "none",
                  "nobody",
                  "nothing",
                  "neither",
                  "nor",
                  "nowhere",
                  "without",
                  "cannot",
                  "dont",
                  "doesnt",
                  "didnt",
                  "isnt",
                  "arent",
                  "wasnt",
                  "werent",
                  "cant",
                  "wont",
                  "wouldnt",
                  "couldnt",
                  "shouldnt",
                  "hasnt",
                  "havent",
                  "hadnt",
                  "mustnt",
                  "neednt",
                  "aint",
                  "unless",
                  "hardly")),
          Map.entry(
              "de",
              Set.of(
                  "nicht", "nein", "nie", "niemals", "niemand", "nichts", "kein", "keine", "keinen",
                  "keinem", "keiner", "keines", "ohne", "weder")),
          Map.entry(
              "fr",
              Set.of(
                  "ne",
                  "pas",
                  "non",
                  "jamais",
                  "rien",
                  "personne",
                  "aucun",
                  "aucune",
                  "sans",
                  "ni",
                  "n'est",
                  "n'a",
                  "n'ont",
                  "n'y",
                  "n'en",
                  "n'ai")),
          Map.entry(
              "es",
              Set.of("no", "nunca", "jamás", "nada", "nadie", "ningún", "ninguna", "sin", "ni")),
          Map.entry(
              "it",
              Set.of("non", "no", "mai", "niente", "nulla", "nessuno", "nessuna", "senza", "né")),
          Map.entry(
              "pt", Set.of("não", "nunca", "nada", "ninguém", "nenhum", "nenhuma", "sem", "nem")),
          Map.entry("nl", Set.of("niet", "nee", "nooit", "niemand", "niets", "geen", "zonder")),
          Map.entry("ru", Set.of("не", "нет", "ни", "никогда", "никто", "ничего", "без")),
          Map.entry("tr", Set.of("değil", "yok", "hayır", "asla", "hiç")),
          Map.entry("ar", Set.of("لا", "لم", "لن", "ليس", "ليست", "غير", "بدون")),
          Map.entry("hi", Set.of("नहीं", "न", "मत", "कभी", "बिना")),
          Map.entry("zh", Set.of("不", "没", "沒", "无", "無", "非", "未", "别")));

  private static final Pattern NEGATING = Pattern.compile("(?:un|in|im|il|ir|dis|non)(.{4,})");

  private static final Set<String> NUMBERS =
      Set.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "millions",
          "billion",
          "billions",
          "trillion",
          "trillions",
          "dozen",
          "half",
          "twice",
          "double",
          "first",
          "third",
          "percent");

  private static final Set<String> DATES =
      Set.of(
          "january",
          "february",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** Months that, without a capital, are other words. */
  private static final Set<String> CAPITALIZED_DATES = Set.of("march", "may");

  /** Number words and signs that are also written in digits or letters. */
  private static final Map<String, String> DIGITS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("thirteen", "13"),
          Map.entry("fourteen", "14"),
          Map.entry("fifteen", "15"),
          Map.entry("sixteen", "16"),
          Map.entry("seventeen", "17"),
          Map.entry("eighteen", "18"),
          Map.entry("nineteen", "19"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("sixty", "60"),
          Map.entry("seventy", "70"),
          Map.entry("eighty", "80"),
          Map.entry("ninety", "90"),
          Map.entry("percent", "%"),
          Map.entry("first", "1st"),
          Map.entry("third", "3rd"));

  /** Forms that no stemmer reduces to one stem. */
  private static final Map<String, String> AUXILIARIES =
      Map.ofEntries(
          Map.entry("am", "be"),
          Map.entry("is", "be"),
          Map.entry("are", "be"),
          Map.entry("was", "be"),
          Map.entry("were", "be"),
          Map.entry("been", "be"),
          Map.entry("being", "be"),
          Map.entry("has", "have"),
          Map.entry("had", "have"),
          Map.entry("having", "have"),
          Map.entry("does", "do"),
          Map.entry("did", "do"),
          Map.entry("done", "do"),
          Map.entry("doing", "do"));

  private static final Pattern DIGIT = Pattern.compile("\\p{N}");

  private Lexicon() {}

  public static boolean isNegation(String language, String key) {
    return NEGATIONS.getOrDefault(language, NEGATIONS.get("en")).contains(key);
  }

  /** Whether one word is the other with a negating prefix. */
  public static boolean negates(String one, String other) {
    return isNegated(one, other) || isNegated(other, one);
  }

  private static boolean isNegated(String longer, String shorter) {
    var prefixed = NEGATING.matcher(longer);
    return prefixed.matches() && prefixed.group(1).equals(shorter);
  }

  /**
   * Whether a word is a number, a sign of one or part of a date.
   *
   * @param isCapital whether it has a capital that neither a sentence nor capitals throughout
   *     explain
   */
  public static boolean isNumber(String key, boolean isCapital) {
    return DIGIT.matcher(key).find()
        || NUMBERS.contains(key)
        || DATES.contains(key)
        || isCapital && CAPITALIZED_DATES.contains(key)
        || "%‰-<>±".contains(key)
        || Character.getType(key.codePointAt(0)) == Character.CURRENCY_SYMBOL;
  }

  /** A number as written in digits, or the word itself. */
  public static String digits(String key) {
    return DIGITS.getOrDefault(key, key);
  }

  static String auxiliary(String key) {
    return AUXILIARIES.getOrDefault(key, key);
  }
}
