package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.context.SaidDate.From;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import dev.onrecord.article.language.Tokenizer;
import dev.onrecord.article.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Finds the dates of the statements in one article. */
public final class SaidDateFinder {

  private static final Set<String> CLAUSES =
      Set.of(
          "who", "which", "whose", "that", "whom", "because", "when", "where", "qui", "que", "dont",
          "born");

  /** The maximum distance of a date from its statement, in sentences. */
  private static final int SENTENCES_BACK = 6;

  private static final Set<String> PERFECT = Set.of("has", "have");

  private static final Set<String> PAST = Set.of("said", "told", "wrote");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private final List<Paragraph> paragraphs;
  private final NewsDates dates;

  /**
   * Creates a finder.
   *
   * @param article the date of the article, or null
   */
  public SaidDateFinder(List<Paragraph> paragraphs, LocalDate article) {
    this.paragraphs = paragraphs;
    this.dates = new NewsDates(article);
  }

  /** The date in the sentence of a statement, or near it; or null. */
  public SaidDate find(Context context, String speaker) {
    Paragraph paragraph = context.paragraph();
    int number = paragraph.sentenceOf(context.verb());
    Sentence sentence = paragraph.sentences().get(number);
    DateExpression own = nearest(context, sentence);
    if (own != null) {
      return said(paragraph, own, From.CUE_SENTENCE);
    }
    if (isPerfect(paragraph, context.verb())) {
      return null;
    }
    LaterDates.Later later = later(context, sentence);
    if (later != null) {
      return countedFrom(paragraph, number, later);
    }
    int lowest = Math.max(0, number - SENTENCES_BACK);
    for (int i = number - 1; i >= lowest; i--) {
      Sentence before = paragraph.sentences().get(i);
      if (dates.areIn(paragraph, before)) {
        // The nearest date counts, even if it only shows that the time has changed.
        DateExpression found =
            i == number - 1 ? dates.carried(paragraph, before, speaker, pronoun(context)) : null;
        return carried(context, paragraph, found, From.SENTENCE_BEFORE);
      }
    }
    return lowest > 0 ? null : inParagraphBefore(context, speaker);
  }

  private static LaterDates.Later later(Context context, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean isContent = i >= context.contentFrom() && i < context.contentTo();
      LaterDates.Later found = isContent ? null : LaterDates.at(context.paragraph(), i);
      if (found != null && isOfVerb(context, i)) {
        return found;
      }
    }
    return null;
  }

  /** The date of "two days later", counted from the last date in the sentence before; or null. */
  private SaidDate countedFrom(Paragraph paragraph, int sentence, LaterDates.Later later) {
    DateExpression last = sentence == 0 ? null : lastOf(paragraph, sentence - 1);
    if (last == null || !last.isDay() || later.days() == null) {
      return null;
    }
    DateExpression date =
        RelativeDates.day(later.from(), later.to(), last.first().plusDays(later.days()));
    return dates.isToCome(date) ? null : said(paragraph, date, From.SENTENCE_BEFORE);
  }

  private DateExpression lastOf(Paragraph paragraph, int number) {
    Sentence sentence = paragraph.sentences().get(number);
    DateExpression last = null;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      DateExpression found = dates.read(paragraph, i);
      if (found != null) {
        last = NewsDates.isInAside(paragraph, i) ? last : found;
        i = found.to() - 1;
      }
    }
    return last;
  }

  /** "NAME has said": at some time, so no date nearby is meant. */
  private static boolean isPerfect(Paragraph paragraph, int verb) {
    for (int i = verb - 1; i >= 0 && i >= verb - 2; i--) {
      Token token = paragraph.at(i);
      if (token.isWord() && PERFECT.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** The pronoun beside the verb, or null. */
  private static String pronoun(Context context) {
    for (int at : new int[] {context.verb() - 1, context.verb() + 1}) {
      Token token = context.paragraph().at(at);
      if (token != null && token.isWord() && PRONOUNS.contains(token.lower())) {
        return token.lower();
      }
    }
    return null;
  }

  /** The date in the introduction of a transcript, or null. */
  public SaidDate inIntroduction(int firstTurn) {
    SaidDate found = null;
    for (int block = 0; block < firstTurn; block++) {
      Paragraph paragraph = paragraphs.get(block);
      for (int i = 0; i < paragraph.size(); i++) {
        DateExpression date = dates.read(paragraph, i);
        if (date != null) {
          found = said(paragraph, date, From.PARAGRAPH_BEFORE);
          i = date.to() - 1;
        }
      }
    }
    return found;
  }

  /** The date in the credit line of a quoted block, or null. */
  public SaidDate inCredit(String date, Lexicon lexicon) {
    Span all = new Span(0, date.length());
    Paragraph words =
        new Paragraph(0, new Tokenizer(date, lexicon).tokens(all, List.of()), lexicon, Set.of());
    DateExpression found = dates.read(words, 0);
    return found == null ? null : new SaidDate(found.edtf(), null, From.CREDIT);
  }

  private SaidDate inParagraphBefore(Context context, String speaker) {
    int block = context.paragraph().block() - 1;
    Paragraph before = block >= 0 ? paragraphs.get(block) : null;
    if (before == null || before.size() == 0) {
      return null;
    }
    int last = before.sentences().size() - 1;
    for (int i = last; i >= Math.max(0, last - SENTENCES_BACK); i--) {
      Sentence sentence = before.sentences().get(i);
      if (dates.areIn(before, sentence)) {
        DateExpression found = dates.carriedAcross(before, sentence, speaker);
        return carried(context, before, found, From.PARAGRAPH_BEFORE);
      }
    }
    return null;
  }

  /** A date from another sentence. An old one is not that of "NAME says". */
  private SaidDate carried(Context context, Paragraph paragraph, DateExpression date, From from) {
    return date == null || !dates.isNews(date) && !isPast(context)
        ? null
        : said(paragraph, date, from);
  }

  private static boolean isPast(Context context) {
    String verb = context.paragraph().at(context.verb()).lower();
    return verb.endsWith("ed") || PAST.contains(verb);
  }

  private static SaidDate said(Paragraph paragraph, DateExpression date, From from) {
    return new SaidDate(date.edtf(), paragraph.span(date.from(), date.to()), from);
  }

  /** The date nearest to the verb that modifies it. */
  private DateExpression nearest(Context context, Sentence sentence) {
    DateExpression best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean isContent = i >= context.contentFrom() && i < context.contentTo();
      DateExpression found = isContent ? null : dates.read(context.paragraph(), i);
      if (found != null) {
        int away = Math.abs(context.verb() - i);
        if (away < distance && isOfVerb(context, i)) {
          best = LaterDates.shifted(context.paragraph(), found);
          distance = away;
        }
        i = found.to() - 1;
      }
    }
    return best;
  }

  /** Whether a date modifies the verb: no relative clause or other quotation is between them. */
  private static boolean isOfVerb(Context context, int at) {
    int from = Math.min(context.verb(), at);
    int to = Math.max(context.verb(), at);
    if (NewsDates.isInAside(context.paragraph(), at)) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      Token token = context.paragraph().at(i);
      boolean isContent = i >= context.contentFrom() && i < context.contentTo();
      boolean opensClause = token.isWord() && CLAUSES.contains(token.lower());
      if (!isContent && (opensClause && at > context.verb() || token.isAny(";"))) {
        return false;
      }
    }
    return true;
  }
}
