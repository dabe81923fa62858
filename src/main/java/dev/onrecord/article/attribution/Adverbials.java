package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Skips what may be between a reporting verb and its clause: to whom, when and where. */
final class Adverbials {

  private static final Set<String> TIMES =
      Set.of(
          "night",
          "week",
          "weekend",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter");

  private static final Set<String> BEFORE_TIMES =
      Set.of("last", "this", "late", "earlier", "early");

  private static final Set<String> RECIPIENTS = Set.of("me", "us", "him", "them", "you");

  /** Units of time: "two days ago that", "the following week that". */
  private static final Set<String> UNITS =
      Set.of(
          "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
          "decade", "decades", "morning", "evening", "night");

  /** Participles of a text or an occasion: "in an interview published on Monday that". */
  private static final Set<String> PARTICIPLES =
      Set.of(
          "published",
          "posted",
          "released",
          "aired",
          "broadcast",
          "dated",
          "recorded",
          "issued",
          "obtained",
          "reviewed",
          "seen",
          "held",
          "given",
          "sent",
          "filed",
          "shared",
          "streamed",
          "uploaded",
          "emailed",
          "hosted",
          "organized",
          "organised",
          "written",
          "prepared");

  /** The maximum number of tokens between a verb and its conjunction. */
  private static final int LONGEST = 18;

  /** The maximum number of adverbials between a verb and its clause. */
  private static final int MOST_ADVERBIALS = 4;

  private final WordClasses words;
  private final NounPhrases phrases;

  Adverbials(WordClasses words, NounPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** The first token after a verb, its recipient and the times and places that follow it. */
  int after(Paragraph paragraph, Cue cue, int end) {
    int at = words.hasParticle(paragraph, cue.verb()) ? cue.verb() + 2 : cue.verb() + 1;
    if (cue.subject() != null && cue.subject().from() == at) {
      at = cue.subject().to();
    }
    if (words.is("intransitive", paragraph.at(cue.verb()))) {
      at = afterRecipient(paragraph, at, end);
    }
    int that = conjunction(paragraph, at, end);
    if (that >= 0) {
      return that;
    }
    for (int i = 0; i < MOST_ADVERBIALS && at < end; i++) {
      Token token = paragraph.at(at);
      if (words.isAdverb(token) || words.isCalendar(token)) {
        at++;
      } else if (token.isWord()
          && BEFORE_TIMES.contains(token.lower())
          && (isTime(paragraph.at(at + 1)) || words.isCalendar(paragraph.at(at + 1)))) {
        at += 2;
      } else if (words.is("preposition", token) && !words.is("that", token)) {
        at = afterPhrase(paragraph, at, end);
      } else {
        break;
      }
    }
    return at < end && paragraph.at(at).is(",") && words.is("that", paragraph.at(at + 1))
        ? at + 1
        : at;
  }

  /** The "that" after nothing but adverbials: "said in a post late on Monday that"; or -1. */
  private int conjunction(Paragraph paragraph, int from, int end) {
    if (from >= end || !opensAdverbial(paragraph, from)) {
      return -1;
    }
    for (int i = from; i < end && i < from + LONGEST; i++) {
      Token token = paragraph.at(i);
      if (words.is("that", token) && i > from) {
        boolean isConjunction =
            i + 1 < end
                && !words.is("preposition", paragraph.at(i - 1))
                && !words.hasFiniteVerb(paragraph, i + 1, i + 2);
        return isConjunction ? i : -1;
      }
      boolean isInDate = token.is(",") && i + 1 < end && paragraph.at(i + 1).isNumber();
      boolean isAfterDate = token.is(",") && paragraph.at(i - 1).isNumber();
      if (!isInDate && !isAfterDate && !isNominal(paragraph, i)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean opensAdverbial(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    boolean isBeforeUnit =
        UNITS.contains(paragraph.lower(at + 1)) || UNITS.contains(paragraph.lower(at + 2));
    return token.isWord()
        && (words.is("preposition", token) && !words.is("that", token)
            || words.isAdverb(token)
            || words.isCalendar(token)
            || BEFORE_TIMES.contains(token.lower())
            || token.lower().equals("back")
            || isBeforeUnit && (words.is("determiner", token) || token.isNumber()));
  }

  /** Whether a word may be part of an adverbial. Verbs, pronouns and question words may not. */
  private boolean isNominal(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    if (!token.isWord()) {
      return false;
    }
    String word = token.lower();
    boolean isVerb =
        words.isVerb(token) && !words.is("nounlike", token)
            || words.hasFiniteVerb(paragraph, at, at + 1)
            || word.length() > 4 && word.endsWith("ed");
    return PARTICIPLES.contains(word)
        || words.isCalendar(token)
        || !isVerb && !words.isPronoun(token) && !words.is("question", token);
  }

  private int afterRecipient(Paragraph paragraph, int at, int end) {
    if (at < end && RECIPIENTS.contains(paragraph.at(at).lower())) {
      return at + 1;
    }
    Mention recipient = phrases.beginningAt(paragraph, at, end);
    return recipient == null ? at : wholeRecipient(paragraph, recipient.to(), end);
  }

  /** "told the Senate finance panel that": nouns before "that" belong to the recipient. */
  private int wholeRecipient(Paragraph paragraph, int from, int end) {
    int at = from;
    while (at < end && at < from + MOST_ADVERBIALS && words.isPlain(paragraph.at(at))) {
      at++;
    }
    return at < end && words.is("that", paragraph.at(at)) ? at : from;
  }

  /** The end of "in a statement", "on March 4, 2011"; the preposition itself if none follows. */
  private int afterPhrase(Paragraph paragraph, int preposition, int end) {
    int at = preposition + 1;
    while (at < end
        && (words.isCalendar(paragraph.at(at))
            || paragraph.at(at).isNumber()
            || paragraph.at(at).is(",") && at + 1 < end && paragraph.at(at + 1).isNumber())) {
      at++;
    }
    if (at > preposition + 1) {
      return at;
    }
    Mention object = phrases.beginningAt(paragraph, at, end);
    return object == null ? preposition : object.to();
  }

  /** Whether a word is a unit of time or a part of one: "last year", "this morning". */
  static boolean isTime(Token token) {
    return token != null && token.isWord() && TIMES.contains(token.lower());
  }
}
