package dev.onrecord.article.context;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.time.LocalDate;
import java.util.Set;

/** Reads expressions that count from the date of the article: "on Tuesday", "last week". */
final class RelativeExpressions {

  private static final Set<String> SPANS = Set.of("the", "über", "le", "les");

  private static final Set<String> ARTICLES = Set.of("the", "am", "ce", "le");

  private static final Set<String> BEFORE_WEEKENDS =
      Set.of("over", "on", "at", "during", "", "ce", "le");

  private final LocalDate article;
  private final RelativeDates days;

  RelativeExpressions(LocalDate article) {
    this.article = article;
    this.days = new RelativeDates(article);
  }

  /** The expression that begins at a token, or null. */
  DateExpression at(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    String word = token.lower();
    if (word.equals("day")
        && paragraph.lower(at + 1).equals("before")
        && paragraph.lower(at + 2).equals("yesterday")) {
      return RelativeDates.day(at, at + 3, article.minusDays(2));
    }
    Integer offset = DateWords.daysFromNow(word);
    if (offset != null) {
      return RelativeDates.day(at, at + 1, article.plusDays(offset));
    }
    Integer weekday = DateWords.weekday(word);
    if (weekday != null && (token.beginsWithCapital() || !DateWords.isEnglish(word))) {
      return weekday(paragraph, at, weekday);
    }
    DateExpression ago = ago(paragraph, at);
    return ago == null ? ofUnit(paragraph, at) : ago;
  }

  private DateExpression weekday(Paragraph paragraph, int at, int weekday) {
    int next = paragraph.lower(at + 1).equals("of") ? at + 2 : at + 1;
    boolean isOfWeek = DateWords.unit(paragraph.lower(next + 1)) == DateWords.Unit.WEEK;
    if (isOfWeek && DateWords.isLast(paragraph.lower(next))) {
      return RelativeDates.day(at, next + 2, days.monday().minusDays(8L - weekday));
    }
    if (isOfWeek && DateWords.isThis(paragraph.lower(next))) {
      return RelativeDates.day(at, next + 2, days.monday().plusDays(weekday - 1L));
    }
    boolean isLast = DateWords.isLast(paragraph.lower(at + 1));
    return DateWords.isNext(paragraph.lower(at - 1)) || DateWords.isNext(paragraph.lower(at + 1))
        ? null
        : RelativeDates.day(
            at,
            isLast ? at + 2 : at + 1,
            days.weekday(weekday, isLast || DateWords.isLast(paragraph.lower(at - 1))));
  }

  /** "two weeks ago", "vor zwei Wochen", "il y a deux semaines" */
  private DateExpression ago(Paragraph paragraph, int at) {
    Amount amount = Amount.at(paragraph, at);
    if (amount == null) {
      return null;
    }
    boolean isAgo = DateWords.isAgo(paragraph.lower(amount.to()));
    String before = paragraph.lower(at - 1);
    boolean follows =
        before.equals("vor") || before.equals("a") && paragraph.lower(at - 2).equals("y");
    if (!isAgo && !follows) {
      return null;
    }
    int to = isAgo ? amount.to() + 1 : amount.to();
    // "Two years ago this month" is not this month.
    boolean isAnniversary =
        DateWords.isThis(paragraph.lower(to)) || DateWords.isLast(paragraph.lower(to));
    return days.ago(at, isAnniversary ? to + 2 : to, amount.number(), amount.unit());
  }

  private DateExpression ofUnit(Paragraph paragraph, int at) {
    String word = paragraph.lower(at);
    String next = paragraph.lower(at + 1);
    DateWords.Unit unit = DateWords.unit(next);
    if (unit != null && DateWords.isLast(word) && !SPANS.contains(paragraph.lower(at - 1))) {
      return days.last(at, at + 2, unit);
    }
    if (unit != null && DateWords.isThis(word)) {
      return days.current(at, at + 2, unit);
    }
    if (DateWords.isLast(word) && next.equals("night")) {
      return RelativeDates.day(at, at + 2, article.minusDays(1));
    }
    if (DateWords.isThis(word) && DateWords.isPartOfDay(next)) {
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
    return isSoFar(paragraph, at)
        ? days.current(at, at + 4, DateWords.unit(paragraph.lower(at + 3)))
        : weekend(paragraph, at, own);
  }

  /** "earlier in the week" */
  private static boolean isSoFar(Paragraph paragraph, int at) {
    return paragraph.lower(at).equals("earlier")
        && paragraph.lower(at + 1).equals("in")
        && paragraph.lower(at + 2).equals("the")
        && DateWords.unit(paragraph.lower(at + 3)) != null;
  }

  private DateExpression weekend(Paragraph paragraph, int at, DateWords.Unit unit) {
    boolean isWeekend =
        unit == DateWords.Unit.WEEKEND
            && ARTICLES.contains(paragraph.lower(at - 1))
            && BEFORE_WEEKENDS.contains(paragraph.lower(at - 2));
    return isWeekend ? days.last(at, at + 1, unit) : null;
  }
}
