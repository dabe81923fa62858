package dev.onrecord.article.context;

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

  private static final Set<String> RELATIVE =
      Set.of("who", "which", "whose", "whom", "qui", "dont");

  /** Participles that begin background information: "Founded in 2017, the company says". */
  private static final Set<String> BACKGROUND =
      Set.of(
          "founded",
          "established",
          "incorporated",
          "born",
          "raised",
          "educated",
          "created",
          "formed",
          "built",
          "launched",
          "opened",
          "appointed",
          "elected",
          "hired",
          "acquired",
          "bought");

  /** "This week's episode" is out this week; its words are older. */
  private static final Set<String> PERIODICALS =
      Set.of("episode", "issue", "edition", "newsletter");

  /**
   * The maximum age of a date outside the statement's sentence, in days: older ones are background.
   */
  private static final int NEWS_DAYS = 14;

  /** The number of words in which an adverbial of time opens a sentence: "Late on Monday, …". */
  private static final int OPENING = 4;

  private static final Set<String> OPENS = Set.of("in", "on", "at", "during", "over");

  private static final Set<String> REPORTS =
      Set.of(
          "said", "says", "told", "wrote", "tweeted", "posted", "added", "asked", "sagte",
          "déclaré");

  /** Verbs of somebody who makes statements. */
  private static final Set<String> SPEAKS =
      Set.of(
          "speaking", "spoke", "addressing", "addressed", "testifying", "testified", "interviewed");

  /** Events and texts in which people make statements. */
  private static final Set<String> OCCASIONS =
      Set.of(
          "speech",
          "questions",
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

  private final LocalDate article;
  private final DateExpressionReader expressions;

  /** The expressions by token: many statements look at the same sentences. */
  private final Map<Paragraph, DateExpression[]> known = new HashMap<>();

  /**
   * Creates a reader.
   *
   * @param article the date of the article, or null
   */
  NewsDates(LocalDate article) {
    this.article = article;
    this.expressions = new DateExpressionReader(article);
  }

  /** The expression at a token, unless it follows "until" or "since"; or null. */
  DateExpression read(Paragraph paragraph, int at) {
    DateExpression[] all = known.computeIfAbsent(paragraph, this::all);
    DateExpression found = at < all.length ? all[at] : null;
    if (found == null || isOfPeriodical(paragraph, found)) {
      return null;
    }
    Token before = paragraph.at(at - 1);
    before =
        before != null && before.isWord() && before.lower().equals("the")
            ? paragraph.at(at - 2)
            : before;
    if (before != null && before.isWord() && BOUNDS.contains(before.lower())) {
      return null;
    }
    return isToCome(found) ? null : found;
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
    boolean isReport = reports(paragraph, sentence);
    boolean hasOccasion =
        !isReport
            && (contains(paragraph, sentence, OCCASIONS)
                || pronoun != null && contains(paragraph, sentence, SPEAKS));
    boolean isSameActor =
        isReport && pronoun != null && contains(paragraph, sentence, Set.of(pronoun));
    int name = hasOccasion || isSameActor ? sentence.from() : nameIn(paragraph, sentence, speaker);
    if (name < 0) {
      return null;
    }
    DateExpression last = null;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      DateExpression found = read(paragraph, i);
      if (found != null) {
        boolean isOfSpeaker = name < i || isInOpening(paragraph, sentence, i);
        boolean counts =
            isNews(found) || !isReport && isOfDatedOccasion(paragraph, sentence, i, speaker);
        last = counts && isOfSpeaker && !isInAside(paragraph, i) ? found : last;
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
        nameIn(paragraph, sentence, speaker) >= 0
            && (contains(paragraph, sentence, OCCASIONS) || contains(paragraph, sentence, SPEAKS));
    return goesOn ? carried(paragraph, sentence, speaker, null) : null;
  }

  /** Whether a date is in an adverbial that opens the sentence: "In a letter on Monday, …". */
  private static boolean isInOpening(Paragraph paragraph, Sentence sentence, int at) {
    String first = paragraph.at(sentence.from()).lower();
    return at - sentence.from() < OPENING || OPENS.contains(first) || first.endsWith("ing");
  }

  /** The token of the speaker's last name, or -1. */
  private static int nameIn(Paragraph paragraph, Sentence sentence, String speaker) {
    String name = speaker == null ? null : speaker.substring(speaker.lastIndexOf(' ') + 1);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (paragraph.at(i).isWord() && paragraph.at(i).text().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean contains(Paragraph paragraph, Sentence sentence, Set<String> words) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (paragraph.at(i).isWord() && words.contains(paragraph.at(i).lower())) {
        return true;
      }
    }
    return false;
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

  /**
   * Whether a sentence opens with the date of an occasion, and says what the speaker did there: "In
   * an interview in 2019, NAME praised it."
   */
  private static boolean isOfDatedOccasion(
      Paragraph paragraph, Sentence sentence, int date, String speaker) {
    if (!OPENS.contains(paragraph.at(sentence.from()).lower())
        || nameIn(paragraph, sentence, speaker) < 0
        || contains(paragraph, sentence, Set.of("had"))) {
      return false;
    }
    for (int i = date - 1; i > sentence.from() && i >= date - OPENING; i--) {
      if (!paragraph.at(i).isWord()) {
        return false;
      }
      if (OCCASIONS.contains(paragraph.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  boolean isNews(DateExpression date) {
    return article != null
        && date.isAsExactAsAWeek()
        && !date.last().isAfter(article)
        && date.first().isAfter(article.minusDays(NEWS_DAYS));
  }

  /**
   * Whether a date is inside an aside: "NAME, who left in 2019, said", "Born in 1960, NAME said".
   */
  static boolean isInAside(Paragraph paragraph, int at) {
    for (int i = at - 1; i >= 0 && i > at - 20; i--) {
      Token token = paragraph.at(i);
      if (token.isAny(",.;:") || token.isQuotation()) {
        return false;
      }
      boolean opensPhrase = i == 0 || paragraph.at(i - 1).isAny(",.;:");
      if (opensPhrase && BACKGROUND.contains(token.lower())) {
        return true;
      }
      if (token.isWord() && RELATIVE.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }
}
