package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads seasons, quarters, halves, years and decades. */
final class PeriodExpressions {

  private static final Set<String> BEFORE_YEARS =
      Set.of(
          "in",
          "of",
          "from",
          "as",
          "early",
          "late",
          "mid",
          "during",
          "throughout",
          "year",
          "en",
          "seit",
          "jahr",
          "année");

  /** What precedes an English season: "fall" is mostly a verb, and "of Summer 1998" has a title. */
  private static final Set<String> BEFORE_SEASONS =
      Set.of("in", "the", "last", "this", "early", "late", "during", "since", "until");

  private static final Set<String> BEFORE_DECADES = Set.of("the", "early", "late", "mid");

  /** "2021 was the year in which …" */
  private static final Set<String> AFTER_YEARS = Set.of("was", "saw", "brought");

  private static final Set<String> BEFORE_DATED_TEXTS = Set.of("in", "at", "during", "to");

  /** The maximum number of words between a year and the noun that it describes. */
  private static final int LONGEST_COMPOUND = 2;

  private static final Pattern DECADE = Pattern.compile("(mid-)?(1[89]|20)\\d0s");

  private static final Pattern MID_YEAR = Pattern.compile("(early|mid|late)-(1[89]|20)\\d\\d");

  private static final Pattern QUARTER = Pattern.compile("q[1-4]");

  private static final Map<String, Integer> ORDINALS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

  private final LocalDate article;

  PeriodExpressions(LocalDate article) {
    this.article = article;
  }

  /** The period that begins at a token, or null. */
  DateExpression at(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    if (DateWords.season(token.lower()) != null) {
      return season(paragraph, at);
    }
    DateExpression part = partOfYear(paragraph, at);
    if (part != null) {
      return part;
    }
    if (DECADE.matcher(token.lower()).matches()) {
      return decade(paragraph, at);
    }
    if (MID_YEAR.matcher(token.lower()).matches()) {
      String year = token.lower().substring(token.lower().indexOf('-') + 1);
      return RelativeDates.years(at, at + 1, Integer.parseInt(year));
    }
    boolean isYear =
        Year.isNumber(token)
            && (BEFORE_YEARS.contains(paragraph.lower(at - 1))
                || AFTER_YEARS.contains(paragraph.lower(at + 1))
                || isOfText(paragraph, at));
    return isYear ? RelativeDates.years(at, at + 1, Integer.parseInt(token.text())) : null;
  }

  private DateExpression season(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    boolean isName = token.beginsWithCapital() || token.lower().equals("fall");
    boolean isSeason =
        !isName
            || !DateWords.isEnglishSeason(token.lower())
            || BEFORE_SEASONS.contains(paragraph.lower(at - 1));
    Token next = paragraph.at(at + 1);
    Year year = next == null || next.is(",") ? null : Year.at(paragraph, at + 1, article);
    return year == null || !isSeason
        ? null
        : RelativeDates.season(at, year.to(), year.number(), DateWords.season(token.lower()));
  }

  /** "Q3 2022", "the third quarter of 2022", "the first half of last year" */
  private DateExpression partOfYear(Paragraph paragraph, int at) {
    String word = paragraph.lower(at);
    boolean isQuarter = QUARTER.matcher(word).matches();
    Integer number = isQuarter ? Integer.valueOf(word.substring(1)) : ORDINALS.get(word);
    if (number == null) {
      return null;
    }
    String noun = paragraph.lower(at + 1);
    int months = isQuarter || noun.equals("quarter") ? 3 : noun.equals("half") ? 6 : 0;
    Year year =
        months == 0 || months == 6 && number > 2
            ? null
            : Year.at(paragraph, isQuarter ? at + 1 : at + 2, article);
    if (year == null) {
      return null;
    }
    YearMonth first = YearMonth.of(year.number(), (number - 1) * months + 1);
    YearMonth last = first.plusMonths(months - 1L);
    return new DateExpression(
        at, year.to(), first + "/" + last, first.atDay(1), last.atEndOfMonth());
  }

  /** "in the early 1990s" */
  private static DateExpression decade(Paragraph paragraph, int at) {
    String word = paragraph.lower(at);
    boolean isDecade = word.startsWith("mid-") || BEFORE_DECADES.contains(paragraph.lower(at - 1));
    int first = Integer.parseInt(word.substring(word.length() - 5, word.length() - 1));
    return isDecade
        ? new DateExpression(
            at,
            at + 1,
            first / 10 + "X",
            LocalDate.of(first, 1, 1),
            LocalDate.of(first + 9, 12, 31))
        : null;
  }

  /** The year of a text that a sentence is about, "A 2019 report": an anchor, but no date. */
  static DateExpression ofText(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (Year.isNumber(paragraph.at(i)) && describesText(paragraph, i)) {
        return RelativeDates.years(i, i + 1, Integer.parseInt(paragraph.at(i).text()));
      }
    }
    return null;
  }

  private static boolean describesText(Paragraph paragraph, int year) {
    boolean isDescribed =
        DateWords.isDeterminer(paragraph.lower(year - 1))
            || paragraph.at(year - 1) != null && paragraph.at(year - 1).isPossessive();
    boolean isText = false;
    for (int i = year + 1; i <= year + 1 + LONGEST_COMPOUND; i++) {
      isText |= OccasionWords.isDated(paragraph.lower(i));
    }
    return isDescribed && isText;
  }

  /** "in a 2019 television interview", "in the company's 2019 report" */
  private static boolean isOfText(Paragraph paragraph, int year) {
    if (!describesText(paragraph, year)) {
      return false;
    }
    for (int i = year - 2; i > year - 8 && !paragraph.lower(i).isEmpty(); i--) {
      if (BEFORE_DATED_TEXTS.contains(paragraph.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
