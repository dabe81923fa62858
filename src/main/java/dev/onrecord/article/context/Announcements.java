package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.attribution.Speaker;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.Set;

/**
 * Finds the date of a statement that goes on where an earlier sentence reports an announcement:
 * "The company said on Monday that it would close. “…,” NAME said in a statement."
 */
final class Announcements {

  /** Verbs of acts that are made public, often together with a statement. */
  private static final Set<String> ACTS =
      DateWords.words(
          "announced unveiled launched introduced presented published released revealed confirmed",
          "disclosed ruled ordered sued filed fined banned blocked approved rejected accepted",
          "suspended opened vetoed signed resigned apologized apologised responded replied answered");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "his", "her", "its", "their", "emailed", "written");

  /** Titles of people who speak for a company. */
  private static final Set<String> EXECUTIVES =
      DateWords.words(
          "chairman chairwoman chair ceo executive founder co-founder director president head",
          "boss chief officer spokesman spokeswoman spokesperson");

  private static final Set<String> OWN = Set.of("its", "their", "them");

  private static final Set<String> PEOPLE = Set.of("he", "she");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  /** Words with which the content of an announcement begins, whose dates are not its own. */
  private static final Set<String> OPENS_CONTENT =
      DateWords.words(
          "that it he she they we i who which whose when where after before because while as if",
          "would will could may might is are was were has have had");

  /** The maximum number of words between a verb and its date. */
  private static final int FARTHEST = 12;

  /** The maximum number of words between "in a" and the noun: "in a lengthy blog post". */
  private static final int LONGEST_DESCRIPTION = 4;

  private final NewsDates dates;
  private final Lexicon lexicon;
  private final ReportingVerbs verbs;

  /** A verb and the date beside it: "said on Monday", "told reporters in Paris on Monday". */
  private record Report(int verb, DateExpression date) {}

  Announcements(NewsDates dates, Lexicon lexicon) {
    this.dates = dates;
    this.lexicon = lexicon;
    this.verbs = new ReportingVerbs(lexicon);
  }

  /**
   * The date of the announcement in an earlier sentence that a statement belongs to, or null.
   *
   * @param pronoun the pronoun for the speaker, or null
   */
  DateExpression date(
      Context context, Speaker speaker, String pronoun, Paragraph paragraph, Sentence earlier) {
    boolean isText = isInText(context);
    Report report = report(paragraph, earlier);
    DateExpression date = report == null ? null : report.date;
    DateExpression frame = date == null ? framing(paragraph, earlier, pronoun, isText) : null;
    if (frame != null) {
      return dates.isNews(frame) ? frame : null;
    }
    boolean goesOn =
        date != null
            && dates.isNews(date)
            && (isText
                || isSameSpeaker(speaker, pronoun, paragraph, earlier, report.verb)
                || isRepresentative(context, speaker, paragraph, earlier)
                || isFirstMention(context, speaker) && isByRole(paragraph, earlier));
    return goesOn ? date : null;
  }

  /** "NAME said on Monday that …. “…,” NAME said.", or "he said" of whoever just spoke. */
  private static boolean isSameSpeaker(
      Speaker speaker, String pronoun, Paragraph paragraph, Sentence earlier, int verb) {
    if (speaker.name() == null) {
      return pronoun != null && PEOPLE.contains(pronoun);
    }
    int name = ReportingVerbs.nameIn(paragraph, earlier, speaker.name());
    return name >= 0 && (name < verb || name == verb + 1);
  }

  /** "NAME said in a statement", "NAME wrote in a blog post": made for the announcement. */
  private static boolean isInText(Context context) {
    Paragraph paragraph = context.paragraph();
    Sentence sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      boolean isContent = i >= context.contentFrom() && i < context.contentTo();
      if (!isContent && INDEFINITE.contains(paragraph.lower(i)) && isIn(paragraph.lower(i - 1))) {
        for (int noun = i + 1; noun <= i + LONGEST_DESCRIPTION && noun < sentence.to(); noun++) {
          String word = paragraph.lower(noun);
          if (OccasionWords.isText(word) || word.equals("statement") || word.equals("release")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * "Said NAME, its president", "a spokesperson for the company", "Voltarra's head NAME": somebody
   * of those who made the announcement.
   */
  private boolean isRepresentative(
      Context context, Speaker speaker, Paragraph earlier, Sentence announcement) {
    Paragraph paragraph = context.paragraph();
    Sentence sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    int low = Math.max(sentence.from(), context.verb() - FARTHEST);
    int high = Math.min(sentence.to(), context.verb() + FARTHEST);
    boolean hasRole = false;
    boolean isOwn = false;
    for (int i = low; i < high; i++) {
      boolean isContent = i >= context.contentFrom() && i < context.contentTo();
      Token token = paragraph.at(i);
      if (isContent || !token.isWord()) {
        continue;
      }
      hasRole |= EXECUTIVES.contains(token.lower());
      isOwn |= EXECUTIVES.contains(token.lower()) && isAlone(paragraph, i);
      boolean isDefinite = paragraph.lower(i - 1).equals("the") && !token.beginsWithCapital();
      boolean isOfCompany =
          isDefinite && lexicon.is("collective", token)
              || isDefinite
                  && token.isPossessive()
                  && earlier.has(announcement, token.lower()::equals)
              || OWN.contains(token.lower());
      boolean isShared =
          token.beginsWithCapital()
              && !isOfName(token, speaker)
              && !lexicon.is("role", token)
              && !lexicon.isFunction(token)
              && names(earlier, announcement, token);
      isOwn |= isOfCompany || isShared;
    }
    return hasRole && isOwn;
  }

  /** "“…,” chairman NAME said": a title with nothing before it. */
  private static boolean isAlone(Paragraph paragraph, int role) {
    int first = paragraph.lower(role - 1).equals("chief") ? role - 1 : role;
    Token before = paragraph.at(first - 1);
    Token after = paragraph.at(role + 1);
    return (before == null || !before.isWord()) && after != null && after.beginsWithCapital();
  }

  private static boolean isOfName(Token token, Speaker speaker) {
    return speaker.name() != null && speaker.name().contains(token.text());
  }

  /** Whether a sentence has a name, which is not that of a day. */
  private static boolean names(Paragraph paragraph, Sentence sentence, Token name) {
    if (DateWords.weekday(name.lower()) != null || DateWords.isMonth(name)) {
      return false;
    }
    return paragraph.has(sentence, name.lower()::equals);
  }

  private static boolean isIn(String word) {
    return word.equals("in") || word.equals("an") || word.equals("a");
  }

  /** Whether a person is named without a description: "NAME said" after "the owner said". */
  private static boolean isFirstMention(Context context, Speaker speaker) {
    if (speaker.evidence() != Speaker.Evidence.FULL_NAME || speaker.name() == null) {
      return false;
    }
    Paragraph paragraph = context.paragraph();
    int words = speaker.name().split(" ").length;
    boolean isBefore = isName(paragraph, context.verb() - words, speaker.name());
    int from = isBefore ? context.verb() - words : context.verb() + 1;
    boolean isBare = isBefore || isName(paragraph, from, speaker.name());
    Token before = paragraph.at(from - 1);
    Token after = paragraph.at(from + words);
    return isBare
        && words > 1
        && (isBefore
            ? before == null || !before.isWord()
            : after == null || !after.is(",") && !after.isWord());
  }

  private static boolean isName(Paragraph paragraph, int from, String name) {
    int to = from + name.split(" ").length;
    return from >= 0 && to <= paragraph.size() && paragraph.words(from, to).equals(name);
  }

  /** Whether a noun rather than a name reports in a sentence: "The firm's owner said". */
  private boolean isByRole(Paragraph paragraph, Sentence sentence) {
    for (int verb = sentence.from(); verb < sentence.to(); verb++) {
      if (isReport(paragraph, verb) && isPerson(paragraph, sentence, verb)) {
        return true;
      }
    }
    return false;
  }

  /** "His rival said", "The chief executive of carmaker NAME told": the subject of a verb. */
  private boolean isPerson(Paragraph paragraph, Sentence sentence, int verb) {
    for (int i = verb - 1; i >= sentence.from() && i >= verb - FARTHEST; i--) {
      Token token = paragraph.at(i);
      if (!token.isWord()) {
        return false;
      }
      boolean isNoun = !token.beginsWithCapital() && !paragraph.at(i + 1).beginsWithCapital();
      boolean isHead =
          i == verb - 1
              && !lexicon.isFunction(token)
              && !lexicon.is("organization", token)
              && !lexicon.is("collective", token)
              && i > sentence.from()
              && lexicon.is("determiner", paragraph.at(i - 1));
      if (isNoun && (isHead || lexicon.is("role", token))) {
        return true;
      }
    }
    return false;
  }

  private boolean isReport(Paragraph paragraph, int at) {
    return (verbs.isReport(paragraph, at) || ACTS.contains(paragraph.lower(at)))
        && !paragraph.lower(at - 1).equals("had");
  }

  /** The last report of a sentence that has a date, or null. */
  private Report report(Paragraph paragraph, Sentence sentence) {
    Report last = null;
    for (int verb = sentence.from(); verb < sentence.to(); verb++) {
      DateExpression date = isReport(paragraph, verb) ? beside(paragraph, sentence, verb) : null;
      last = date == null ? last : new Report(verb, date);
    }
    return last;
  }

  private DateExpression beside(Paragraph paragraph, Sentence sentence, int verb) {
    for (int i = verb + 1; i < sentence.to() && i <= verb + FARTHEST; i++) {
      DateExpression date = dates.read(paragraph, i);
      if (date != null) {
        return Background.has(paragraph, date, verb) ? null : date;
      }
      if (!paragraph.at(i).isWord() || OPENS_CONTENT.contains(paragraph.lower(i))) {
        break;
      }
    }
    for (int i = verb - 1; i >= sentence.from() && i >= verb - LONGEST_DESCRIPTION; i--) {
      DateExpression date = dates.read(paragraph, i);
      if (date != null) {
        return date.to() == verb && !Background.has(paragraph, date, verb) ? date : null;
      }
    }
    DateExpression opening = opening(paragraph, sentence);
    return opening == null || Background.has(paragraph, opening, verb) ? null : opening;
  }

  /**
   * "On Monday it gave in": the day of an act of whoever was just mentioned. They speak, if the
   * same pronoun does or if the words are in a text.
   */
  private DateExpression framing(
      Paragraph paragraph, Sentence sentence, String pronoun, boolean isText) {
    DateExpression date = opening(paragraph, sentence);
    if (date == null) {
      return null;
    }
    Token next = paragraph.at(date.to());
    int subject = next != null && next.is(",") ? date.to() + 1 : date.to();
    String word = paragraph.lower(subject);
    return isText && PRONOUNS.contains(word) || PEOPLE.contains(word) && word.equals(pronoun)
        ? date
        : null;
  }

  private DateExpression opening(Paragraph paragraph, Sentence sentence) {
    int from = sentence.from();
    DateExpression first = dates.read(paragraph, from);
    return first != null || !paragraph.lower(from).equals("on")
        ? first
        : dates.read(paragraph, from + 1);
  }
}
