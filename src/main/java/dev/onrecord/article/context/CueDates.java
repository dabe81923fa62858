package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.context.AnchoredDates.Anchored;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Finds the date of a statement in the sentence that reports it. */
final class CueDates {

  private static final Set<String> CLAUSES =
      Set.of(
          "who", "which", "whose", "that", "whom", "because", "when", "where", "qui", "que", "dont",
          "born");

  private static final Set<String> COORDINATING = Set.of("and", "but", "then");

  /** The maximum distance between an old date and the text that "NAME says" is in, in tokens. */
  private static final int FARTHEST_TEXT = 8;

  private static final Set<String> PAST = Set.of("said", "told", "wrote", "went", "began", "put");

  private final NewsDates dates;

  CueDates(NewsDates dates) {
    this.dates = dates;
  }

  /**
   * A date, or an expression that counts from a date before it: exactly one of them.
   *
   * @param at its first token
   */
  record Found(int at, DateExpression date, Anchored anchored) {

    /** "A week after the fire of 3 May": the date is only an anchor, whatever it belongs to. */
    boolean isCounted(Paragraph paragraph) {
      return AnchoredDates.shifted(paragraph, date) != date
          && !Background.isInAside(paragraph, date.from());
    }
  }

  /** The tokens of a statement, in which dates are not its own. */
  private record Content(int from, int to) {

    /**
     * Where its verb is in it, as in "NAME called it “…” on Monday", only the quoted words count.
     */
    static Content of(Context context) {
      if (!context.isContent(context.verb())) {
        return new Content(context.contentFrom(), context.contentTo());
      }
      int last = context.contentTo() - 1;
      while (last > context.verb() && !context.paragraph().at(last).isQuotation()) {
        last--;
      }
      return new Content(context.verb() + 1, last + 1);
    }

    boolean contains(int token) {
      return token >= from && token < to;
    }
  }

  /** The date of a text ("dated 3 May"), or that nearest to the verb that modifies it; or null. */
  Found nearest(Context context, Sentence sentence) {
    Paragraph paragraph = context.paragraph();
    Content content = Content.of(context);
    Found best = null;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Found found = content.contains(i) ? null : at(context, i);
      if (found == null) {
        continue;
      }
      boolean isNearer =
          best == null
              || Math.abs(context.verb() - i) < Math.abs(context.verb() - best.at)
                  && !isDated(paragraph, best.at);
      if (isNearer && isOfVerb(context, content, i) && counts(context, found)) {
        best =
            found.date == null
                ? found
                : new Found(i, AnchoredDates.shifted(paragraph, found.date), null);
      }
      i = (found.date == null ? found.anchored.to() : found.date.to()) - 1;
    }
    return best;
  }

  /** "A memo dated 3 May and published by a paper this week": the text says itself when. */
  private static boolean isDated(Paragraph paragraph, int date) {
    return paragraph.lower(date - 1).equals("dated");
  }

  private Found at(Context context, int at) {
    DateExpression date = dates.read(context.paragraph(), at);
    if (date != null) {
      return new Found(at, date, null);
    }
    Anchored anchored = AnchoredDates.at(context.paragraph(), at);
    return anchored == null ? null : new Found(at, null, anchored);
  }

  private boolean counts(Context context, Found found) {
    Paragraph paragraph = context.paragraph();
    if (found.date == null) {
      return !Background.isInAside(paragraph, found.at)
          && !isOfOtherVerb(paragraph, context.verb(), found.at);
    }
    boolean isOwn =
        found.isCounted(paragraph) || !Background.has(paragraph, found.date, context.verb());
    return isOwn
        && (!isPresent(context) || dates.isNews(found.date) || isOfText(paragraph, found.date));
  }

  /** "A memo of 3 May, leaked a year later": the second date is that of the leak. */
  private static boolean isOfOtherVerb(Paragraph paragraph, int verb, int at) {
    String word = paragraph.lower(at - 1);
    String before = paragraph.lower(at - 2);
    return at - 1 != verb
        && word.length() > 4
        && word.endsWith("ed")
        && (before.equals("and") || before.isEmpty())
        && at < verb;
  }

  /** "In a post in 2019, NAME says": an old date that is not that of the verb alone. */
  private static boolean isOfText(Paragraph paragraph, DateExpression date) {
    for (int i = date.from() - FARTHEST_TEXT; i < date.to() + 2; i++) {
      if (OccasionWords.isDated(paragraph.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPresent(Context context) {
    return context.paragraph().lower(context.verb()).endsWith("s");
  }

  /** Whether the verb that reports a statement is in the past. */
  static boolean isPast(Context context) {
    String verb = context.paragraph().lower(context.verb());
    return verb.endsWith("ed") || PAST.contains(verb);
  }

  /**
   * Whether an expression modifies the verb: no relative clause, other verb or other quotation is
   * between them.
   */
  private static boolean isOfVerb(Context context, Content content, int at) {
    int from = Math.min(context.verb(), at);
    int to = Math.max(context.verb(), at);
    for (int i = from + 1; i < to; i++) {
      Token token = context.paragraph().at(i);
      boolean isAfter = at > context.verb();
      boolean opensClause =
          token.isWord()
              && !isClosed(context.paragraph(), i, at)
              && !OccasionWords.isBeforeClause(context.paragraph(), i)
              && (CLAUSES.contains(token.lower()) || opensPredicate(context.paragraph(), i));
      if (!content.contains(i) && (opensClause && isAfter || token.isAny(";"))) {
        return false;
      }
    }
    return true;
  }

  /** "Said NAME, who keeps bees, on Monday": the clause ends before the date. */
  private static boolean isClosed(Paragraph paragraph, int clause, int date) {
    return isComma(paragraph, clause - 1)
        && (isComma(paragraph, date - 1) || isComma(paragraph, date - 2));
  }

  private static boolean isComma(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    return token != null && token.is(",");
  }

  /** "NAME said, and resigned on Monday" */
  private static boolean opensPredicate(Paragraph paragraph, int at) {
    return COORDINATING.contains(paragraph.lower(at))
        && paragraph.lower(at + 1).length() > 4
        && paragraph.lower(at + 1).endsWith("ed");
  }
}
