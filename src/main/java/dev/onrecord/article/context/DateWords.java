package dev.onrecord.article.context;

import dev.onrecord.article.language.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words for days, months and units of time, in all supported languages. */
final class DateWords {

  private static final Map<String, Integer> WEEKDAYS =
      numbered(
          "monday tuesday wednesday thursday friday saturday sunday",
          "mon tue wed thu fri sat sun",
          "montag dienstag mittwoch donnerstag freitag samstag sonntag",
          "lundi mardi mercredi jeudi vendredi samedi dimanche",
          "- tues - thurs - sonnabend -");

  private static final Map<String, Integer> MONTHS =
      numbered(
          "january february march april may june july august september october november december",
          "jan feb mar apr - jun jul aug sep oct nov dec",
          "januar februar märz april mai juni juli august september oktober november dezember",
          "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
          "- - - - - - - - sept okt - dez",
          "- - - avr - - juil - - - - déc");

  /** Winter is left out: "the winter of 2022" may be at either end of the year. */
  private static final Map<String, Integer> SEASONS =
      numbered(
          "spring summer autumn",
          "- - fall",
          "frühling sommer herbst",
          "frühjahr - -",
          "printemps - automne");

  private static final Set<String> DETERMINERS = words("a an the his her its their");

  private static final Set<String> WITHIN_A_DAY = words("hour hours minute minutes moments");

  private static final Set<String> ENGLISH_SEASONS = words("spring summer autumn fall");

  private static final Map<String, Integer> DAYS_FROM_NOW =
      Map.of(
          "today",
          0,
          "tonight",
          0,
          "yesterday",
          -1,
          "heute",
          0,
          "gestern",
          -1,
          "vorgestern",
          -2,
          "aujourd'hui",
          0,
          "hier",
          -1,
          "avant-hier",
          -2);

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("einem", 1),
          Map.entry("einer", 1),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4));

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("day", Unit.DAY),
          Map.entry("days", Unit.DAY),
          Map.entry("week", Unit.WEEK),
          Map.entry("weeks", Unit.WEEK),
          Map.entry("month", Unit.MONTH),
          Map.entry("months", Unit.MONTH),
          Map.entry("year", Unit.YEAR),
          Map.entry("years", Unit.YEAR),
          Map.entry("weekend", Unit.WEEKEND),
          Map.entry("tag", Unit.DAY),
          Map.entry("tagen", Unit.DAY),
          Map.entry("woche", Unit.WEEK),
          Map.entry("wochen", Unit.WEEK),
          Map.entry("monat", Unit.MONTH),
          Map.entry("monaten", Unit.MONTH),
          Map.entry("jahr", Unit.YEAR),
          Map.entry("jahren", Unit.YEAR),
          Map.entry("wochenende", Unit.WEEKEND),
          Map.entry("jour", Unit.DAY),
          Map.entry("jours", Unit.DAY),
          Map.entry("semaine", Unit.WEEK),
          Map.entry("semaines", Unit.WEEK),
          Map.entry("mois", Unit.MONTH),
          Map.entry("an", Unit.YEAR),
          Map.entry("ans", Unit.YEAR),
          Map.entry("année", Unit.YEAR),
          Map.entry("week-end", Unit.WEEKEND));

  private static final Set<String> LAST =
      words(
          "last past previous letzte letzten letzter letztes vergangene vergangenen vergangener",
          "vergangenes vorige vorigen dernier dernière");
  private static final Set<String> THIS = words("this diese diesen dieser dieses cette ce");
  private static final Set<String> NEXT =
      words("next coming following nächste nächsten kommende kommenden prochain prochaine");

  private static final Set<String> PARTS_OF_DAY = words("morning afternoon evening night");

  /** English months and days that are words of other languages too, or ordinary words. */
  private static final Set<String> ENGLISH =
      words(
          "mon tue wed thu fri sat sun may march mar jan feb",
          "apr jun jul aug sep sept oct nov dec august april");

  /** Units of time. */
  enum Unit {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR
  }

  private DateWords() {}

  /** 1 for Monday; null for another word. */
  static Integer weekday(String word) {
    return WEEKDAYS.get(word(word));
  }

  /** 1 for January; null for another word. */
  static Integer month(String word) {
    return MONTHS.get(word(word));
  }

  /** 1 for spring, as in EDTF without 20; null for another word. */
  static Integer season(String word) {
    return SEASONS.get(word);
  }

  static boolean isEnglishSeason(String word) {
    return ENGLISH_SEASONS.contains(word);
  }

  static Integer daysFromNow(String word) {
    return DAYS_FROM_NOW.get(word);
  }

  static Integer number(String word) {
    return Character.isDigit(word.charAt(0)) && word.matches("\\d{1,3}")
        ? Integer.valueOf(word)
        : NUMBERS.get(word);
  }

  static Unit unit(String word) {
    return UNITS.get(word);
  }

  static boolean isLast(String word) {
    return LAST.contains(word);
  }

  static boolean isThis(String word) {
    return THIS.contains(word);
  }

  static boolean isNext(String word) {
    return NEXT.contains(word);
  }

  static boolean isAgo(String word) {
    return word.equals("ago");
  }

  static boolean isPartOfDay(String word) {
    return PARTS_OF_DAY.contains(word);
  }

  /** Whether a word is an article or a possessive pronoun. */
  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  /** Whether a word is a unit of time that is shorter than a day. */
  static boolean isWithinADay(String word) {
    return WITHIN_A_DAY.contains(word);
  }

  /** "may" and "march" are months only with a capital; French months have none. */
  static boolean isMonth(Token token) {
    return token != null
        && month(token.lower()) != null
        && (token.beginsWithCapital() || !isEnglish(token.lower()));
  }

  /** Whether a month or day has a capital only in English. */
  static boolean isEnglish(String word) {
    return word.endsWith("day") || ENGLISH.contains(word);
  }

  private static String word(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** The words of some lists that are separated by spaces. */
  static Set<String> words(String... lists) {
    return Set.of(String.join(" ", lists).split(" "));
  }

  private static Map<String, Integer> numbered(String... lists) {
    Map<String, Integer> numbers = new java.util.HashMap<>();
    for (String list : lists) {
      String[] words = list.toLowerCase(Locale.ROOT).split(" ");
      for (int i = 0; i < words.length; i++) {
        numbers.putIfAbsent(words[i], i + 1);
      }
    }
    numbers.remove("-");
    return Map.copyOf(numbers);
  }
}
