package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Decides whether the words around a statement refer to the occasion of the sentence before. */
final class BackReferences {

  private static final Set<String> WRITES = Set.of("wrote", "posted", "tweeted");

  /** Who listens at an occasion that a sentence before has named. */
  private static final Set<String> LISTENERS =
      DateWords.words(
          "audience crowd host hosts interviewer judge judges jury committee panel lawmakers",
          "senators mps attendees congregation court tribunal delegates reporters journalists");

  /** What is said at an occasion: "in his opening statement". */
  private static final Set<String> PARTS =
      Set.of("opening", "closing", "concluding", "introductory", "welcoming", "prepared");

  private static final Set<String> ARTICLES = Set.of("the", "that", "same");

  /** Events that people comment on afterwards. */
  private static final Set<String> EVENTS =
      DateWords.words(
          "ruling verdict match game games race vote trial launch unveiling announcement show",
          "demonstration auction screening session hearing meeting ceremony presentation keynote");

  /** The maximum number of words between an occasion and its date: "a talk in Oslo on 3 May". */
  private static final int FARTHEST = 5;

  private BackReferences() {}

  /**
   * Whether the words around a statement refer to what an earlier sentence is about.
   *
   * @param paragraph the paragraph of that sentence
   * @param last its last date
   */
  static boolean refersTo(
      Context context, Paragraph paragraph, Sentence before, DateExpression last) {
    Paragraph own = context.paragraph();
    Sentence sentence = own.sentences().get(own.sentenceOf(context.verb()));
    boolean isOfOccasion =
        isOfOccasion(paragraph, last) || NewsDates.opensWithEvent(paragraph, before);
    return refersToText(context, sentence, paragraph, before)
        || wroteIn(context, paragraph, before)
        || last.isDay() && isAtOccasion(context, sentence)
        || isAtSameEvent(context, sentence, paragraph, last)
        || isOfOccasion && isBeforeListeners(context, sentence);
  }

  /** "In it, NAME says", "in the letter", "on stage": the text or event of the sentence before. */
  private static boolean refersToText(
      Context context, Sentence sentence, Paragraph earlier, Sentence before) {
    Paragraph paragraph = context.paragraph();
    if (paragraph.lower(sentence.from()).equals("in")
        && paragraph.lower(sentence.from() + 1).equals("it")) {
      return earlier.has(before, OccasionWords::isText);
    }
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      String word = paragraph.lower(i);
      String article = paragraph.lower(i - 1);
      if (context.isContent(i)) {
        continue;
      }
      if (word.equals("stage") && (article.equals("on") || article.equals("the"))) {
        return NewsDates.opensWithEvent(earlier, before);
      }
      if (ARTICLES.contains(article) && OccasionWords.isDated(word)) {
        return earlier.has(before, word::equals);
      }
      if (PARTS.contains(article) && OccasionWords.isOccasion(word)) {
        return earlier.has(before, OccasionWords::isOccasion);
      }
    }
    return false;
  }

  /** "NAME said at the ceremony", "after the match": whatever happened on the day. */
  private static boolean isAtOccasion(Context context, Sentence sentence) {
    Paragraph paragraph = context.paragraph();
    for (int i = sentence.from() + 2; i < sentence.to(); i++) {
      String preposition = paragraph.lower(i - 2);
      String noun = paragraph.lower(i);
      boolean isThere =
          !context.isContent(i)
              && paragraph.lower(i - 1).equals("the")
              && (preposition.equals("at") && OccasionWords.isOccasion(noun)
                  || preposition.equals("after") && EVENTS.contains(noun)
                  || preposition.equals("outside") && noun.startsWith("court")
                  || preposition.equals("in") && isAnnouncement(paragraph, i));
      if (isThere) {
        return true;
      }
    }
    return false;
  }

  /** "At a fair in Oslo on 3 May", and then "at the fair" */
  private static boolean isAtSameEvent(
      Context context, Sentence sentence, Paragraph earlier, DateExpression date) {
    Paragraph paragraph = context.paragraph();
    for (int i = sentence.from() + 2; i < sentence.to(); i++) {
      if (paragraph.lower(i - 2).equals("at")
          && paragraph.lower(i - 1).equals("the")
          && !context.isContent(i)
          && isAt(earlier, paragraph.lower(i), date)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Paragraph paragraph, String noun, DateExpression date) {
    for (int i = date.from() - 1; i >= date.from() - FARTHEST && isWord(paragraph, i); i--) {
      boolean isNoun = paragraph.lower(i).equals(noun);
      for (int at = i - 2; isNoun && at >= i - FARTHEST && isWord(paragraph, at + 1); at--) {
        if (paragraph.lower(at).equals("at") && DateWords.isDeterminer(paragraph.lower(at + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWord(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    return token != null && token.isWord();
  }

  /** "In the announcement", "in the joint announcement" */
  private static boolean isAnnouncement(Paragraph paragraph, int at) {
    return paragraph.lower(at).equals("announcement")
        || paragraph.lower(at + 1).equals("announcement");
  }

  /** "The email is dated 3 May. “…,” NAME wrote." */
  private static boolean wroteIn(Context context, Paragraph earlier, Sentence before) {
    return earlier.has(before, OccasionWords::isText)
        && WRITES.contains(context.paragraph().lower(context.verb()));
  }

  /** "Its conference in June", "a talk in Oslo on 3 May", "at its fair in May". */
  private static boolean isOfOccasion(Paragraph paragraph, DateExpression date) {
    for (int i = date.from() - 1; i >= date.from() - FARTHEST; i--) {
      if (!isWord(paragraph, i)) {
        return false;
      }
      Token token = paragraph.at(i);
      boolean isEvent =
          token.lower().equals("at") && DateWords.isDeterminer(paragraph.lower(i + 1));
      if (isEvent || OccasionWords.isOccasion(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** "NAME told the audience", "NAME told them" */
  private static boolean isBeforeListeners(Context context, Sentence sentence) {
    Paragraph paragraph = context.paragraph();
    for (int i = context.verb() + 1; i < sentence.to() && i <= context.verb() + FARTHEST; i++) {
      String word = paragraph.lower(i);
      boolean isDefinite =
          paragraph.lower(i - 1).equals("the") || word.endsWith("s") && i == context.verb() + 1;
      boolean isPronoun = word.equals("them") && i == context.verb() + 1;
      if ((isDefinite && LISTENERS.contains(word) || isPronoun) && !context.isContent(i)) {
        return true;
      }
    }
    return false;
  }
}
