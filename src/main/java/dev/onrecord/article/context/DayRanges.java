package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ranges of days: "4–6 March", "June 12-14, 2025", "from 30 May to 2 June". */
final class DayRanges {

  private static final Pattern DAYS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  private static final Set<String> OPENS = Set.of("from", "between");

  private static final Set<String> LINKS = Set.of("to", "through", "and");

  private final DayExpressions days;

  DayRanges(DayExpressions days) {
    this.days = days;
  }

  /** The range that begins at a token, or null. */
  DateExpression at(Paragraph paragraph, int at) {
    boolean isOpened = OPENS.contains(paragraph.lower(at));
    int from = isOpened ? at + 1 : at;
    Token first = paragraph.at(from);
    if (first == null || !first.isNumber() && !DateWords.isMonth(first)) {
      return null;
    }
    DateExpression range = hyphenated(paragraph, at, from);
    if (range == null) {
      range = ofOneMonth(paragraph, at, from);
    }
    return range == null ? ofTwoMonths(paragraph, at, from, isOpened) : range;
  }

  /** "12-14 June", "June 12-14, 2025", where both days are one token. */
  private DateExpression hyphenated(Paragraph paragraph, int at, int from) {
    boolean isMonthFirst = DateWords.isMonth(paragraph.at(from));
    int month = isMonthFirst ? from : from + 1;
    Matcher both = DAYS.matcher(paragraph.lower(isMonthFirst ? from + 1 : from));
    return both.matches() && DateWords.isMonth(paragraph.at(month))
        ? ofMonth(
            days.dated(
                paragraph,
                at,
                from + 2,
                DateWords.month(paragraph.lower(month)),
                Integer.parseInt(both.group(2))),
            Integer.parseInt(both.group(1)))
        : null;
  }

  /** The range that ends on a day, or null if it begins in another month. */
  private static DateExpression ofMonth(DateExpression last, int firstDay) {
    boolean isRange =
        last != null && last.isDay() && firstDay > 0 && last.first().getDayOfMonth() > firstDay;
    return isRange
        ? RelativeDates.span(
            last.from(), last.to(), last.first().withDayOfMonth(firstDay), last.first())
        : null;
  }

  /** "4–6 March", "from 9 to 11 May", "6 and 7 May", "June 12 to 14" */
  private DateExpression ofOneMonth(Paragraph paragraph, int at, int from) {
    boolean isMonthFirst = DateWords.isMonth(paragraph.at(from));
    int day = isMonthFirst ? from + 1 : from;
    Integer first = DayExpressions.dayOfMonth(paragraph.at(day));
    if (first == null || !links(paragraph, day + 1)) {
      return null;
    }
    if (!isMonthFirst) {
      DateExpression last = days.at(paragraph, day + 2);
      return last == null ? null : ofMonth(last.at(at, last.to()), first);
    }
    Integer lastDay = DayExpressions.dayOfMonth(paragraph.at(day + 2));
    int month = DateWords.month(paragraph.lower(from));
    return lastDay == null
        ? null
        : ofMonth(days.dated(paragraph, at, day + 3, month, lastDay), first);
  }

  /** "from 30 May to 2 June" */
  private DateExpression ofTwoMonths(Paragraph paragraph, int at, int from, boolean isOpened) {
    DateExpression first = days.at(paragraph, from);
    boolean mayLink =
        first != null
            && first.isDay()
            && (isOpened || isDash(paragraph.at(first.to())))
            && links(paragraph, first.to());
    DateExpression last = mayLink ? days.at(paragraph, first.to() + 1) : null;
    if (last == null || !last.isDay()) {
      return null;
    }
    LocalDate sameYear = first.first().withYear(last.first().getYear());
    LocalDate begin = sameYear.isAfter(last.first()) ? sameYear.minusYears(1) : sameYear;
    return RelativeDates.span(at, last.to(), begin, last.first());
  }

  private static boolean links(Paragraph paragraph, int at) {
    return isDash(paragraph.at(at)) || LINKS.contains(paragraph.lower(at));
  }

  private static boolean isDash(Token token) {
    return token != null && token.isAny("–—-");
  }
}
