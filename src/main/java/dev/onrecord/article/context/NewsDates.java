package dev.onrecord.article.context;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the dates in sentences, and decides which of them count for a statement nearby. */
final class NewsDates {

  private static final Set<String> BOUNDS =
      Set.of(
          "until", "till", "by", "since", "before", "after", "from", "to", "for", "than", "bis",
          "seit", "depuis", "jusqu'à", "next", "every", "each");

  /** "This week's episode" is out this week; its words are older. */
  private static final Set<String> PERIODICALS =
      Set.of("episode", "issue", "edition", "newsletter");

  /** "A diary entry for 3 May", "a memo from 2019" */
  private static final Set<String> OF_TEXT = Set.of("for", "from");

  /** Nouns for reports on a quarter that is over. */
  private static final Set<String> RESULTS =
      Set.of("earnings", "results", "financial", "conference", "investor", "report");

  /**
   * The maximum age of a date outside the statement's sentence, in days: older ones are background.
   */
  private static final int NEWS_DAYS = 14;

  /** The number of words in which an adverbial of time opens a sentence: "Late on Monday, …". */
  private static final int OPENING = 4;

  private static final Set<String> OPENS = Set.of("in", "on", "at", "during", "over");

  private final LocalDate article;
  private final Lexicon lexicon;
  private final ReportingVerbs verbs;
  private final DateExpressionReader expressions;

  /** The expressions by token: many statements look at the same sentences. */
  private final Map<Paragraph, DateExpression[]> known = new HashMap<>();

  /**
   * Creates a reader.
   *
   * @param article the date of the article, or null
   */
  NewsDates(LocalDate article, Lexicon lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    this.verbs = new ReportingVerbs(lexicon);
    this.expressions = new DateExpressionReader(article);
  }

  /** The expression at a token, unless it follows "until" or "since"; or null. */
  DateExpression read(Paragraph paragraph, int at) {
    DateExpression[] all = known.computeIfAbsent(paragraph, this::all);
    DateExpression found = at < all.length ? all[at] : null;
    if (found == null || isOfPeriodical(paragraph, found) || isOfResults(paragraph, found)) {
      return null;
    }
    int first = paragraph.lower(at - 1).equals("the") ? at - 1 : at;
    Token before = paragraph.at(first - 1);
    boolean isBound =
        before != null
            && before.isWord()
            && BOUNDS.contains(before.lower())
            && !leadsToWhen(paragraph, found)
            && !(OF_TEXT.contains(before.lower())
                && OccasionWords.isDated(paragraph.lower(first - 2)))
            && !isAfterDay(paragraph, found, before);
    if (isBound) {
      return null;
    }
    return isToCome(found) ? null : found;
  }

  /** "It had closed by Monday, when NAME said": the bound is the time of the clause. */
  private static boolean leadsToWhen(Paragraph paragraph, DateExpression date) {
    Token comma = paragraph.at(date.to());
    return comma != null && comma.is(",") && paragraph.lower(date.to() + 1).equals("when");
  }

  /** "After Tuesday's defeat, NAME said": mostly on that day. */
  private static boolean isAfterDay(Paragraph paragraph, DateExpression date, Token before) {
    return before.lower().equals("after")
        && date.isDay()
        && paragraph.at(date.to() - 1).isPossessive();
  }

  /** Whether a date is later than the article. */
  boolean isToCome(DateExpression date) {
    return article != null && date.first().isAfter(article);
  }

  private DateExpression[] all(Paragraph paragraph) {
    DateExpression[] all = new DateExpression[paragraph.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = expressions.at(paragraph, i);
      i = all[i] == null ? i : all[i].to() - 1;
    }
    return all;
  }

  private static boolean isOfPeriodical(Paragraph paragraph, DateExpression date) {
    Token noun = paragraph.at(date.to());
    return paragraph.at(date.to() - 1).isPossessive()
        && noun != null
        && noun.isWord()
        && PERIODICALS.contains(noun.lower());
  }

  /**
   * "On its Q2 2021 earnings call", "on the call for the second quarter of 2021": the call is later
   * than the quarter.
   */
  private static boolean isOfResults(Paragraph paragraph, DateExpression date) {
    boolean isPartOfYear =
        date.edtf().contains("/") && date.last().isAfter(date.first().plusMonths(2));
    boolean isAfterFor =
        paragraph.lower(date.from() - 1).equals("for")
            || paragraph.lower(date.from() - 2).equals("for")
                && paragraph.lower(date.from() - 1).equals("the");
    return isPartOfYear && (isAfterFor || RESULTS.contains(paragraph.lower(date.to())));
  }

  /** Whether a sentence has any date. */
  boolean areIn(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (read(paragraph, i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last date of a sentence that may be the statement's: exact, recent, and that of an occasion
   * for statements or of something that the speaker did.
   */
  DateExpression carried(Paragraph paragraph, Sentence sentence, String speaker, String pronoun) {
    boolean isReport = ReportingVerbs.reports(paragraph, sentence);
    boolean hasOccasion =
        !isReport
            && (paragraph.has(sentence, OccasionWords::isOccasion)
                || opensWithEvent(paragraph, sentence)
                || pronoun != null && ReportingVerbs.speaks(paragraph, sentence));
    // "It was published on Monday. “…,” it reads."
    boolean isSameActor =
        pronoun != null
            && (isReport
                ? paragraph.has(sentence, pronoun::equals)
                : paragraph.lower(sentence.from()).equals(pronoun));
    // "The mayor resigned on Monday. “…,” she said."
    boolean isUnnamedActor =
        !isReport
            && pronoun != null
            && speaker == null
            && (DateWords.isDeterminer(paragraph.lower(sentence.from()))
                    && paragraph.has(sentence, lexicon.words("role")::contains)
                || verbs.expressesUnnamed(paragraph, sentence));
    int name =
        hasOccasion || isSameActor || isUnnamedActor
            ? sentence.from()
            : ReportingVerbs.nameIn(paragraph, sentence, speaker);
    if (name < 0) {
      return null;
    }
    DateExpression last = null;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      DateExpression found = read(paragraph, i);
      if (found != null) {
        boolean isOfSpeaker =
            name < i && !verbs.isNameInContent(paragraph, sentence, name, i)
                || isInOpening(paragraph, sentence, i);
        boolean counts =
            isNews(found)
                || (isReport
                    ? isOfOpeningOccasion(paragraph, sentence, i)
                    : isOfSpeech(paragraph, sentence, i, speaker));
        boolean isOwn =
            !Background.isInAside(paragraph, i) && !isInThatClause(paragraph, sentence, i);
        last = counts && isOfSpeaker && isOwn ? found : last;
        i = found.to() - 1;
      }
    }
    return last;
  }

  /**
   * The date of a sentence in the paragraph before. It must name the speaker and an occasion that
   * may go on: a speech, not a deed.
   */
  DateExpression carriedAcross(Paragraph paragraph, Sentence sentence, String speaker) {
    boolean goesOn =
        ReportingVerbs.nameIn(paragraph, sentence, speaker) >= 0
            && (paragraph.has(sentence, OccasionWords::isOccasion)
                || ReportingVerbs.speaks(paragraph, sentence));
    return goesOn ? carried(paragraph, sentence, speaker, null) : null;
  }

  /** Whether a date belongs to what is reported, as in "NAME said that it closed on Monday". */
  private boolean isInThatClause(Paragraph paragraph, Sentence sentence, int date) {
    boolean hasVerb = false;
    for (int i = sentence.from(); i < date; i++) {
      if (hasVerb
          && paragraph.lower(i).equals("that")
          && !lexicon.is("preposition", paragraph.at(i - 1))
          && !OccasionWords.isBeforeClause(paragraph, i)) {
        return true;
      }
      hasVerb |= ReportingVerbs.isUsual(paragraph.lower(i));
    }
    return false;
  }

  /** Whether a date is in an adverbial that opens the sentence: "In a letter on Monday, …". */
  private static boolean isInOpening(Paragraph paragraph, Sentence sentence, int at) {
    String first = paragraph.at(sentence.from()).lower();
    return at - sentence.from() < OPENING || OPENS.contains(first) || first.endsWith("ing");
  }

  /** "At its fair on 3 May, …": what has a date and is a place to be at is an event. */
  static boolean opensWithEvent(Paragraph paragraph, Sentence sentence) {
    return paragraph.lower(sentence.from()).equals("at")
        && DateWords.isDeterminer(paragraph.lower(sentence.from() + 1));
  }

  /**
   * Whether a sentence says that the speaker spoke, or opens with the date of an occasion and says
   * what the speaker did there: "NAME testified in 2019", "In an interview in 2019, NAME praised
   * it".
   */
  private boolean isOfSpeech(Paragraph paragraph, Sentence sentence, int date, String speaker) {
    if (speaker == null) {
      return verbs.expressesUnnamed(paragraph, sentence);
    }
    return ReportingVerbs.nameIn(paragraph, sentence, speaker) >= 0
        && !paragraph.has(sentence, "had"::equals)
        && (ReportingVerbs.speaks(paragraph, sentence)
            || verbs.expresses(paragraph, sentence, speaker)
            || isOfOpeningOccasion(paragraph, sentence, date));
  }

  /** "In a speech in June 2005, …" */
  private static boolean isOfOpeningOccasion(Paragraph paragraph, Sentence sentence, int date) {
    if (!OPENS.contains(paragraph.lower(sentence.from()))
        || paragraph.has(sentence, "had"::equals)) {
      return false;
    }
    for (int i = date - 1; i > sentence.from() && i >= date - OPENING; i--) {
      if (!paragraph.at(i).isWord()) {
        return false;
      }
      if (OccasionWords.isOccasion(paragraph.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a date is that of the article, so that whatever follows is of this day too. */
  boolean isToday(DateExpression date) {
    return date.first().equals(article);
  }

  /** Whether a date is exact and so recent that the article may report what was said on it. */
  boolean isNews(DateExpression date) {
    return article != null
        && date.isAsExactAsAWeek()
        && !date.last().isAfter(article)
        && date.first().isAfter(article.minusDays(NEWS_DAYS));
  }
}
