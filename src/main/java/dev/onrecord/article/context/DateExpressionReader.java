package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** Reads date expressions, relative to the date of the article. */
final class DateExpressionReader {

  private static final Set<String> BEFORE_YEARS =
      Set.of("in", "of", "as", "early", "late", "mid", "en", "seit", "jahr", "année");

  private static final Set<String> BEFORE_MONTHS =
      Set.of("in", "im", "en", "early", "late", "mid", "last", "this", "of", "since", "until");

  private static final Set<String> BEFORE_FALL =
      Set.of("in", "the", "last", "this", "early", "late");

  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its");

  private static final Set<String> BEFORE_DATED_TEXTS = Set.of("in", "at", "during", "to");

  /** What a year may describe: "in a 2019 interview". */
  private static final Set<String> DATED_TEXTS =
      Set.of(
          "article",
          "blog",
          "book",
          "column",
          "documentary",
          "email",
          "essay",
          "hearing",
          "interview",
          "keynote",
          "lecture",
          "letter",
          "memo",
          "memoir",
          "op-ed",
          "paper",
          "podcast",
          "post",
          "profile",
          "report",
          "speech",
          "talk",
          "testimony",
          "tweet");

  private static final Set<String> SPANS = Set.of("the", "über", "le", "les");

  private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening");

  private static final Set<String> ARTICLES = Set.of("the", "am", "ce", "le");

  private static final Set<String> BEFORE_WEEKENDS =
      Set.of("over", "on", "at", "during", "", "ce", "le");

  /** English months and days that are words of other languages too, or ordinary words. */
  private static final Set<String> ENGLISH =
      Set.of(
          "mon", "tue", "wed", "thu", "fri", "sat", "sun", "may", "march", "mar", "jan", "feb",
          "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "august", "april");

  private static final int LAST_YEAR = 9_999;

  private final LocalDate article;
  private final RelativeDates days;

  /**
   * Creates a reader.
   *
   * @param article the date of the article; if null, only absolute dates are read
   */
  DateExpressionReader(LocalDate article) {
    this.article = article;
    this.days = article == null ? null : new RelativeDates(article);
  }

  /** The expression that begins at a token, or null. */
  DateExpression at(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    if (token == null || !token.isWord()) {
      return null;
    }
    try {
      DateExpression found = absolute(paragraph, at);
      found = found != null || article == null ? found : relative(paragraph, at);
      return found == null || isInRange(found) ? found : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Whether the years have four digits, as in EDTF: "last year" of an article of the year 1 has
   * not.
   */
  private static boolean isInRange(DateExpression date) {
    return date.first().getYear() >= 1 && date.last().getYear() <= LAST_YEAR;
  }

  private DateExpression absolute(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    if (token.isNumber() && token.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return RelativeDates.day(at, at + 1, LocalDate.parse(token.text()));
    }
    if (DateWords.weekday(token.lower()) != null) {
      return afterWeekday(paragraph, at);
    }
    if (DateWords.season(token.lower()) != null) {
      return seasonOfYear(paragraph, at);
    }
    if (token.lower().matches("mid-(1[89]|20)\\d\\d")) {
      return RelativeDates.years(at, at + 1, Integer.parseInt(token.lower().substring(4)));
    }
    Integer month = isMonth(token) ? DateWords.month(token.lower()) : null;
    if (month != null) {
      return fromMonth(paragraph, at, month);
    }
    Integer dayOfMonth = dayOfMonth(token);
    DateExpression range = dayOfMonth == null ? null : range(paragraph, at, dayOfMonth);
    if (range != null) {
      return range;
    }
    int monthAt =
        dayOfMonth != null
                && lower(paragraph, at + 1).isEmpty()
                && paragraph.at(at + 1) != null
                && paragraph.at(at + 1).is(".")
            ? at + 2
            : at + 1;
    monthAt = lower(paragraph, monthAt).equals("of") ? monthAt + 1 : monthAt;
    Token next = paragraph.at(monthAt);
    if (dayOfMonth != null && next != null && isMonth(next)) {
      Integer year = year(paragraph, monthAt + 1);
      return dated(
          at,
          year == null ? monthAt + 1 : after(paragraph, monthAt + 1),
          year,
          DateWords.month(next.lower()),
          dayOfMonth);
    }
    Integer year = year(paragraph, at);
    boolean isYear =
        year != null
            && (BEFORE_YEARS.contains(lower(paragraph, at - 1)) || isOfText(paragraph, at));
    return isYear ? RelativeDates.years(at, at + 1, year) : null;
  }

  /** "4–6 March". */
  private DateExpression range(Paragraph paragraph, int at, int firstDay) {
    Token second =
        paragraph.at(at + 1) != null && paragraph.at(at + 1).is("–") ? paragraph.at(at + 2) : null;
    DateExpression last = dayOfMonth(second) == null ? null : absolute(paragraph, at + 2);
    boolean isRange = last != null && last.isDay() && last.first().getDayOfMonth() > firstDay;
    return isRange
        ? RelativeDates.span(at, last.to(), last.first().withDayOfMonth(firstDay), last.last())
        : null;
  }

  /** "Monday, 12 January": the weekday is part of the date. */
  private DateExpression afterWeekday(Paragraph paragraph, int at) {
    int next = paragraph.at(at + 1) != null && paragraph.at(at + 1).is(",") ? at + 2 : at + 1;
    next = lower(paragraph, next).equals("the") ? next + 1 : next;
    Token token = paragraph.at(next);
    boolean mayBegin = token != null && token.isWord() && (token.isNumber() || isMonth(token));
    DateExpression date = mayBegin ? absolute(paragraph, next) : null;
    return date == null || !date.isDay() ? null : RelativeDates.day(at, date.to(), date.first());
  }

  private static DateExpression seasonOfYear(Paragraph paragraph, int at) {
    int yearAt = lower(paragraph, at + 1).equals("of") ? at + 2 : at + 1;
    Token token = paragraph.at(yearAt);
    Integer year = token == null || token.is(",") ? null : year(paragraph, yearAt);
    return year == null || !isSeason(paragraph, at)
        ? null
        : RelativeDates.season(at, yearAt + 1, year, DateWords.season(paragraph.at(at).lower()));
  }

  /** "Fall" is mostly a verb. */
  private static boolean isSeason(Paragraph paragraph, int at) {
    return !paragraph.at(at).lower().equals("fall")
        || BEFORE_FALL.contains(lower(paragraph, at - 1));
  }

  private static boolean isOfText(Paragraph paragraph, int year) {
    return DATED_TEXTS.contains(lower(paragraph, year + 1))
        && DETERMINERS.contains(lower(paragraph, year - 1))
        && BEFORE_DATED_TEXTS.contains(lower(paragraph, year - 2));
  }

  private DateExpression fromMonth(Paragraph paragraph, int at, int month) {
    Integer day = dayOfMonth(paragraph.at(at + 1));
    if (day != null) {
      Integer year = year(paragraph, at + 2);
      return dated(at, year == null ? at + 2 : after(paragraph, at + 2), year, month, day);
    }
    Integer year = year(paragraph, at + 1);
    if (year != null) {
      return RelativeDates.month(at, after(paragraph, at + 1), YearMonth.of(year, month));
    }
    boolean isDate = BEFORE_MONTHS.contains(lower(paragraph, at - 1));
    if (!isDate || article == null) {
      return null;
    }
    YearMonth thisYear = YearMonth.of(article.getYear(), month);
    boolean isToCome = thisYear.isAfter(YearMonth.from(article));
    return RelativeDates.month(at, at + 1, isToCome ? thisYear.minusYears(1) : thisYear);
  }

  private DateExpression dated(int from, int to, Integer year, int month, int day) {
    if (year != null) {
      return RelativeDates.day(from, to, LocalDate.of(year, month, day));
    }
    if (article == null) {
      return null;
    }
    LocalDate thisYear = LocalDate.of(article.getYear(), month, day);
    return RelativeDates.day(
        from, to, thisYear.isAfter(article) ? thisYear.minusYears(1) : thisYear);
  }

  private DateExpression relative(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    String word = token.lower();
    Integer offset = DateWords.daysFromNow(word);
    if (offset != null) {
      return RelativeDates.day(at, at + 1, article.plusDays(offset));
    }
    Integer weekday = DateWords.weekday(word);
    weekday = weekday == null || token.beginsWithCapital() || !isEnglish(word) ? weekday : null;
    if (weekday != null) {
      boolean isLast = DateWords.isLast(lower(paragraph, at + 1));
      return DateWords.isNext(lower(paragraph, at - 1))
              || DateWords.isNext(lower(paragraph, at + 1))
          ? null
          : RelativeDates.day(
              at,
              isLast ? at + 2 : at + 1,
              days.weekday(weekday, isLast || DateWords.isLast(lower(paragraph, at - 1))));
    }
    Integer number = DateWords.number(word);
    DateWords.Unit counted = number == null ? null : DateWords.unit(lower(paragraph, at + 1));
    boolean isAgo =
        counted != null
            && (DateWords.isAgo(lower(paragraph, at + 2))
                || lower(paragraph, at - 1).equals("vor")
                || lower(paragraph, at - 1).equals("a") && lower(paragraph, at - 2).equals("y"));
    if (isAgo) {
      return days.ago(
          at, DateWords.isAgo(lower(paragraph, at + 2)) ? at + 3 : at + 2, number, counted);
    }
    return ofUnit(paragraph, at);
  }

  private DateExpression ofUnit(Paragraph paragraph, int at) {
    String word = paragraph.at(at).lower();
    String next = lower(paragraph, at + 1);
    DateWords.Unit unit = DateWords.unit(next);
    if (unit != null && DateWords.isLast(word) && !SPANS.contains(lower(paragraph, at - 1))) {
      return days.last(at, at + 2, unit);
    }
    if (unit != null && DateWords.isThis(word)) {
      return days.current(at, at + 2, unit);
    }
    if (DateWords.isLast(word) && next.equals("night")) {
      return RelativeDates.day(at, at + 2, article.minusDays(1));
    }
    if (DateWords.isThis(word) && PARTS_OF_DAY.contains(next)) {
      return RelativeDates.day(at, at + 2, article);
    }
    Integer season = DateWords.season(next);
    if (season != null && DateWords.isLast(word)) {
      return days.lastSeason(at, at + 2, season);
    }
    if (season != null && DateWords.isThis(word)) {
      return days.currentSeason(at, at + 2, season);
    }
    DateWords.Unit own = DateWords.unit(word);
    if (own != null && DateWords.isLast(next)) {
      return days.last(at, at + 2, own);
    }
    boolean isWeekend =
        own == DateWords.Unit.WEEKEND
            && ARTICLES.contains(lower(paragraph, at - 1))
            && BEFORE_WEEKENDS.contains(lower(paragraph, at - 2));
    return isWeekend ? days.last(at, at + 1, own) : null;
  }

  /** "may" and "march" are months only with a capital; French months have none. */
  private static boolean isMonth(Token token) {
    return DateWords.month(token.lower()) != null
        && (token.beginsWithCapital() || !isEnglish(token.lower()));
  }

  private static boolean isEnglish(String word) {
    return word.endsWith("day") || ENGLISH.contains(word);
  }

  private static Integer dayOfMonth(Token token) {
    if (token == null || !token.isNumber() || !token.lower().matches("\\d{1,2}(st|nd|rd|th|er)?")) {
      return null;
    }
    int day = Integer.parseInt(token.lower().replaceAll("\\D", ""));
    return day >= 1 && day <= 31 ? day : null;
  }

  /** The year at a token, after a comma perhaps. */
  private static Integer year(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    token = token != null && token.is(",") ? paragraph.at(at + 1) : token;
    return token != null && token.isNumber() && token.text().matches("(1[89]|20)\\d\\d")
        ? Integer.valueOf(token.text())
        : null;
  }

  private static int after(Paragraph paragraph, int at) {
    return paragraph.at(at).is(",") ? at + 2 : at + 1;
  }

  private static String lower(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    return token == null || !token.isWord() ? "" : token.lower();
  }
}
