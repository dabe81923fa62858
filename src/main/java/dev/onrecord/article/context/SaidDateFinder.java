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

  private static final Set<String> BOUNDS =
      Set.of(
          "until", "till", "by", "since", "before", "after", "from", "to", "for", "than", "bis",
          "seit", "depuis", "jusqu'à", "next", "every", "each");

  private static final Set<String> CLAUSES =
      Set.of(
          "who", "which", "whose", "that", "whom", "because", "when", "where", "qui", "que", "dont",
          "born");

  private static final Set<String> RELATIVE =
      Set.of("who", "which", "whose", "whom", "qui", "dont");

  /**
   * The maximum age of a date outside the statement's sentence, in days: older ones are background.
   */
  private static final int NEWS_DAYS = 14;

  private static final Set<String> REPORTS =
      Set.of(
          "said", "says", "told", "wrote", "tweeted", "posted", "added", "asked", "sagte",
          "déclaré");

  /** Events and texts in which people make statements. */
  private static final Set<String> OCCASIONS =
      Set.of(
          "speech",
          "interview",
          "hearing",
          "conference",
          "summit",
          "statement",
          "letter",
          "call",
          "post",
          "posts",
          "testimony",
          "briefing",
          "debate",
          "meeting",
          "event",
          "ceremony",
          "keynote",
          "podcast",
          "memo",
          "email",
          "rally",
          "session",
          "panel",
          "talk",
          "lecture",
          "webcast",
          "broadcast",
          "blog",
          "tweet",
          "thread",
          "rede",
          "sitzung",
          "pressekonferenz",
          "discours",
          "entretien",
          "conférence",
          "audition");

  private final List<Paragraph> paragraphs;
  private final LocalDate article;
  private final DateExpressionReader dates;

  /**
   * Creates a finder.
   *
   * @param article the date of the article, or null
   */
  public SaidDateFinder(List<Paragraph> paragraphs, LocalDate article) {
    this.paragraphs = paragraphs;
    this.article = article;
    this.dates = new DateExpressionReader(article);
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
    if (number > 0) {
      DateExpression before = last(paragraph, paragraph.sentences().get(number - 1), speaker);
      if (before != null) {
        return said(paragraph, before, From.SENTENCE_BEFORE);
      }
    }
    return inParagraphBefore(paragraph.block() - 1, speaker);
  }

  /** The date in the introduction of a transcript, or null. */
  public SaidDate inIntroduction(int firstTurn) {
    SaidDate found = null;
    for (int block = 0; block < firstTurn; block++) {
      Paragraph paragraph = paragraphs.get(block);
      for (int i = 0; i < paragraph.size(); i++) {
        DateExpression date = read(paragraph, i);
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
    DateExpression found = dates.at(words, 0);
    return found == null ? null : new SaidDate(found.edtf(), null, From.CREDIT);
  }

  private SaidDate inParagraphBefore(int block, String speaker) {
    Paragraph before = block >= 0 ? paragraphs.get(block) : null;
    if (before == null || before.size() == 0) {
      return null;
    }
    for (int i = before.sentences().size() - 1; i >= 0; i--) {
      DateExpression found = last(before, before.sentences().get(i), speaker);
      if (found != null) {
        return said(before, found, From.PARAGRAPH_BEFORE);
      }
    }
    return null;
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
      DateExpression found = isContent ? null : read(context.paragraph(), i);
      if (found != null) {
        int away = Math.abs(context.verb() - i);
        if (away < distance && isOfVerb(context, i)) {
          best = found;
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
    if (isInAside(context.paragraph(), at)) {
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

  /** Whether a date is inside an aside, as in "NAME, who left in 2019, said". */
  private static boolean isInAside(Paragraph paragraph, int at) {
    for (int i = at - 1; i >= 0 && i > at - 20; i--) {
      Token token = paragraph.at(i);
      if (token.isAny(",.;:") || token.isQuotation()) {
        return false;
      }
      if (token.isWord() && RELATIVE.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last date of a sentence that may be the statement's: exact, recent, and that of an occasion
   * for statements or of something that the speaker did.
   */
  private DateExpression last(Paragraph paragraph, Sentence sentence, String speaker) {
    if (!mentions(paragraph, sentence, speaker)) {
      return null;
    }
    DateExpression last = null;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      DateExpression found = read(paragraph, i);
      if (found != null) {
        last = isNews(found) ? found : last;
        i = found.to() - 1;
      }
    }
    return last;
  }

  /** Whether a sentence reports somebody else's words, so that its occasion is theirs. */
  private static boolean reports(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (REPORTS.contains(paragraph.at(i).lower()) || paragraph.at(i).isQuotation()) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(Paragraph paragraph, Sentence sentence, String speaker) {
    String name = speaker == null ? null : speaker.substring(speaker.lastIndexOf(' ') + 1);
    boolean hasOccasion = !reports(paragraph, sentence);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Token token = paragraph.at(i);
      if (token.isWord()
          && (token.text().equals(name) || hasOccasion && OCCASIONS.contains(token.lower()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNews(DateExpression date) {
    return article != null
        && date.isAsExactAsAWeek()
        && !date.last().isAfter(article)
        && date.first().isAfter(article.minusDays(NEWS_DAYS));
  }

  /** The expression at a token, unless it follows "until" or "since"; or null. */
  private DateExpression read(Paragraph paragraph, int at) {
    Token before = paragraph.at(at - 1);
    boolean isBound = before != null && before.isWord() && BOUNDS.contains(before.lower());
    DateExpression found = isBound ? null : dates.at(paragraph, at);
    boolean isToCome = found != null && article != null && found.first().isAfter(article);
    return isToCome ? null : found;
  }
}
