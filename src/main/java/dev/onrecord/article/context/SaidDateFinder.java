package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.attribution.Speaker;
import dev.onrecord.article.context.AnchoredDates.Anchored;
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

  /** The maximum distance of a date from its statement, in sentences. */
  private static final int SENTENCES_BACK = 6;

  /** The maximum number of expressions that count from each other: "that evening … a day later". */
  private static final int LONGEST_CHAIN = 2;

  /** Words before a verb that rule out a date from an earlier sentence. */
  private static final Set<String> ANOTHER_TIME =
      Set.of("has", "have", "later", "since", "subsequently", "eventually");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");

  private final List<Paragraph> paragraphs;
  private final NewsDates dates;
  private final CueDates cueDates;
  private final Announcements announcements;
  private final Lexicon lexicon;

  /**
   * Creates a finder.
   *
   * @param article the date of the article, or null
   */
  public SaidDateFinder(List<Paragraph> paragraphs, Lexicon lexicon, LocalDate article) {
    this.paragraphs = paragraphs;
    this.lexicon = lexicon;
    this.dates = new NewsDates(article, lexicon);
    this.cueDates = new CueDates(dates);
    this.announcements = new Announcements(dates, lexicon);
  }

  /** The date in the sentence of a statement, or near it; or null. */
  public SaidDate find(Context context, Speaker speaker) {
    Paragraph paragraph = context.paragraph();
    int number = paragraph.sentenceOf(context.verb());
    Sentence sentence = paragraph.sentences().get(number);
    CueDates.Found own = cueDates.nearest(context, sentence);
    if (own != null && own.anchored() != null) {
      return counted(context, sentence, own);
    }
    if (own != null) {
      return own.date() == null ? null : said(paragraph, own.date(), From.CUE_SENTENCE);
    }
    if (isAtAnotherTime(paragraph, context.verb())) {
      return null;
    }
    int lowest = Math.max(0, number - SENTENCES_BACK);
    for (int i = number - 1; i >= lowest; i--) {
      Sentence before = paragraph.sentences().get(i);
      if (dates.areIn(paragraph, before)) {
        // The nearest date counts, even if it only shows that the time has changed.
        return inEarlier(context, speaker, sentence, i);
      }
    }
    return lowest > 0 ? null : inParagraphBefore(context, speaker);
  }

  /** The date of an earlier sentence of the paragraph that is the statement's too, or null. */
  private SaidDate inEarlier(Context context, Speaker speaker, Sentence sentence, int number) {
    Paragraph paragraph = context.paragraph();
    Sentence before = paragraph.sentences().get(number);
    boolean isNext = before.to() == sentence.from();
    DateExpression found =
        isNext
            ? dates.carried(paragraph, before, speaker.name(), pronoun(context))
            : dates.carriedAcross(paragraph, before, speaker.name());
    DateExpression last =
        found == null && isNext ? lastIn(paragraph, before.from(), before.to()) : null;
    if (last != null && BackReferences.refersTo(context, paragraph, before, last)) {
      return said(paragraph, last, From.SENTENCE_BEFORE);
    }
    if (found == null) {
      found = announcements.date(context, speaker, pronoun(context), paragraph, number);
    }
    return carried(context, paragraph, found, From.SENTENCE_BEFORE);
  }

  /** The date of "two days later", counted from the last date before it; or null. */
  private SaidDate counted(Context context, Sentence sentence, CueDates.Found found) {
    Paragraph paragraph = context.paragraph();
    DateExpression anchor = lastIn(paragraph, sentence.from(), found.at());
    int number = paragraph.sentenceOf(sentence.from()) - 1;
    if (anchor == null) {
      anchor =
          number < 0
              ? lastOf(paragraphBefore(paragraph), 0)
              : anchorIn(paragraph, number, LONGEST_CHAIN);
    }
    DateExpression date = anchor == null ? null : found.anchored().from(anchor);
    return date == null || dates.isToCome(date)
        ? null
        : said(paragraph, date, From.SENTENCE_BEFORE);
  }

  private DateExpression lastOf(Paragraph paragraph, int chain) {
    return paragraph == null ? null : anchorIn(paragraph, paragraph.sentences().size() - 1, chain);
  }

  /**
   * The last date of a sentence, or what its "that evening" means.
   *
   * @param chain how many more sentences back to look
   */
  private DateExpression anchorIn(Paragraph paragraph, int number, int chain) {
    Sentence sentence = paragraph.sentences().get(number);
    DateExpression last = lastIn(paragraph, sentence.from(), sentence.to());
    if (last != null) {
      return last;
    }
    for (int i = sentence.from(); chain > 0 && i < sentence.to(); i++) {
      Anchored anchored = AnchoredDates.at(paragraph, i);
      if (anchored != null) {
        DateExpression anchor =
            number > 0
                ? anchorIn(paragraph, number - 1, chain - 1)
                : lastOf(paragraphBefore(paragraph), chain - 1);
        return anchor == null ? null : anchored.from(anchor);
      }
    }
    DateExpression inAside = newsInAside(paragraph, sentence);
    DateExpression ofText =
        inAside == null ? PeriodExpressions.ofText(paragraph, sentence) : inAside;
    return ofText == null && number > 0 && chain > 0
        ? anchorIn(paragraph, number - 1, chain - 1)
        : ofText;
  }

  /** "The venture, which was announced on Monday, will …" */
  private DateExpression newsInAside(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      DateExpression found = dates.read(paragraph, i);
      if (found != null && dates.isNews(found)) {
        return found;
      }
    }
    return null;
  }

  private DateExpression lastIn(Paragraph paragraph, int from, int to) {
    DateExpression last = null;
    for (int i = from; i < to; i++) {
      DateExpression found = dates.read(paragraph, i);
      if (found != null) {
        last = Background.isInAside(paragraph, i) ? last : found;
        i = found.to() - 1;
      }
    }
    return last;
  }

  private Paragraph paragraphBefore(Paragraph paragraph) {
    int block = paragraph.block() - 1;
    Paragraph before = block >= 0 ? paragraphs.get(block) : null;
    return before == null || before.size() == 0 ? null : before;
  }

  /** "NAME has said", "NAME later said": at some time, so no date nearby is meant. */
  private static boolean isAtAnotherTime(Paragraph paragraph, int verb) {
    return ANOTHER_TIME.contains(paragraph.lower(verb - 1))
        || ANOTHER_TIME.contains(paragraph.lower(verb - 2))
        || paragraph.lower(verb + 1).equals("later");
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
  public SaidDate inCredit(String date) {
    Span all = new Span(0, date.length());
    Paragraph words =
        new Paragraph(0, new Tokenizer(date, lexicon).tokens(all, List.of()), lexicon, Set.of());
    DateExpression found = dates.read(words, 0);
    return found == null ? null : new SaidDate(found.edtf(), null, From.CREDIT);
  }

  private SaidDate inParagraphBefore(Context context, Speaker speaker) {
    Paragraph before = paragraphBefore(context.paragraph());
    if (before == null) {
      return null;
    }
    int last = before.sentences().size() - 1;
    for (int i = last; i >= Math.max(0, last - SENTENCES_BACK); i--) {
      Sentence sentence = before.sentences().get(i);
      if (dates.areIn(before, sentence)) {
        DateExpression found = dates.carriedAcross(before, sentence, speaker.name());
        if (found == null) {
          found = announcements.date(context, speaker, pronoun(context), before, i);
        }
        DateExpression latest =
            found == null && i == last && context.paragraph().sentenceOf(context.verb()) == 0
                ? lastIn(before, sentence.from(), sentence.to())
                : null;
        if (latest != null && BackReferences.refersTo(context, before, sentence, latest)) {
          return said(before, latest, From.PARAGRAPH_BEFORE);
        }
        return carried(context, before, found, From.PARAGRAPH_BEFORE);
      }
    }
    return null;
  }

  /** A date from another sentence. An old one is not that of "NAME says". */
  private SaidDate carried(Context context, Paragraph paragraph, DateExpression date, From from) {
    return date == null || !dates.isNews(date) && !CueDates.isPast(context)
        ? null
        : said(paragraph, date, from);
  }

  private static SaidDate said(Paragraph paragraph, DateExpression date, From from) {
    return new SaidDate(date.edtf(), paragraph.span(date.from(), date.to()), from);
  }
}
