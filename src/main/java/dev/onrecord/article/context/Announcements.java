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

  /** Verbs of announcing in words: their subjects have spoken. */
  private static final Set<String> DECLARATIONS =
      DateWords.words(
          "announced unveiled introduced presented revealed confirmed disclosed ruled ordered fined",
          "banned blocked approved rejected accepted vetoed apologized apologised responded replied",
          "answered");

  /** Verbs of other acts that are made public, often together with a text. */
  private static final Set<String> ACTS =
      DateWords.words("launched published released sued filed suspended opened signed resigned");

  /** Words for a text that was obtained, not published: "in a memo seen by the paper". */
  private static final Set<String> OBTAINED =
      Set.of("seen", "obtained", "reviewed", "viewed", "leaked");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "his", "her", "its", "their", "emailed", "written");

  private static final Set<String> INTRODUCES = Set.of("in", "a", "an");

  private static final Set<String> PEOPLE = Set.of("he", "she");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  /** Words that open the content of an announcement; dates after them belong to the content. */
  private static final Set<String> OPENS_CONTENT =
      DateWords.words(
          "that it he she they we i who which whose when where after before because while as if",
          "would will could may might is are was were has have had");

  /** Adverbs that move a sentence to a later time. */
  private static final Set<String> LATER =
      Set.of("later", "since", "then", "subsequently", "eventually", "afterwards");

  /** The maximum number of words between a verb and its date. */
  private static final int FARTHEST = 12;

  /** The maximum number of words between "in a" and the noun: "in a lengthy blog post". */
  private static final int LONGEST_DESCRIPTION = 4;

  private final NewsDates dates;
  private final Lexicon lexicon;
  private final ReportingVerbs verbs;
  private final Representatives representatives;

  /** A verb and the date beside it: "said on Monday", "told reporters in Paris on Monday". */
  private record Report(int verb, DateExpression date) {}

  Announcements(NewsDates dates, Lexicon lexicon) {
    this.dates = dates;
    this.lexicon = lexicon;
    this.verbs = new ReportingVerbs(lexicon);
    this.representatives = new Representatives(lexicon, verbs);
  }

  /**
   * The date of the announcement in an earlier sentence that a statement belongs to, or null.
   *
   * @param pronoun the pronoun for the speaker, or null
   * @param number the index of that sentence in its paragraph
   */
  DateExpression date(
      Context context, Speaker speaker, String pronoun, Paragraph paragraph, int number) {
    Sentence earlier = paragraph.sentences().get(number);
    boolean isText = isInText(context);
    Report report = report(paragraph, earlier);
    DateExpression date =
        report == null ? framing(paragraph, earlier, pronoun, isText) : report.date;
    if (date == null
        || !dates.isNews(date)
        || !dates.isToday(date) && isInterrupted(context, speaker, paragraph, number)) {
      return null;
    }
    boolean goesOn =
        report == null
            || isText
            || isSameSpeaker(speaker, pronoun, paragraph, earlier, report.verb)
            || declares(paragraph, report.verb)
                && representatives.haveSpoken(context, speaker, paragraph, earlier, report.verb)
            || Representatives.isBareName(context, speaker)
                && representatives.isPerson(paragraph, earlier, report.verb);
    return goesOn ? date : null;
  }

  /** Whether others speak between the announcement and the statement, or time goes on. */
  private boolean isInterrupted(
      Context context, Speaker speaker, Paragraph paragraph, int announcement) {
    Paragraph own = context.paragraph();
    int number = own.sentenceOf(context.verb());
    int last = own == paragraph ? number : paragraph.sentences().size();
    for (int i = announcement + 1; i < last; i++) {
      if (interrupts(paragraph, paragraph.sentences().get(i), speaker)) {
        return true;
      }
    }
    for (int i = 0; own != paragraph && i < number; i++) {
      if (interrupts(own, own.sentences().get(i), speaker)) {
        return true;
      }
    }
    return false;
  }

  private static boolean interrupts(Paragraph paragraph, Sentence sentence, Speaker speaker) {
    boolean isOfSpeaker =
        paragraph.has(sentence, PEOPLE::contains)
            || ReportingVerbs.nameIn(paragraph, sentence, speaker.name()) >= 0;
    return paragraph.has(sentence, LATER::contains)
        || !isOfSpeaker && ReportingVerbs.reports(paragraph, sentence);
  }

  /** Whether the speaker made the report, by name or as "he" or "she". */
  private boolean isSameSpeaker(
      Speaker speaker, String pronoun, Paragraph paragraph, Sentence earlier, int verb) {
    if (speaker.name() == null) {
      return pronoun != null && PEOPLE.contains(pronoun);
    }
    int name = ReportingVerbs.nameIn(paragraph, earlier, speaker.name());
    boolean isSubject = name < verb && name >= verbs.subject(paragraph, earlier, verb);
    return name >= 0 && (isSubject || name == verb + 1);
  }

  /** "NAME said in a statement", "NAME wrote in a blog post": made for the announcement. */
  private static boolean isInText(Context context) {
    Paragraph paragraph = context.paragraph();
    Sentence sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      if (!context.isContent(i)
          && INDEFINITE.contains(paragraph.lower(i))
          && INTRODUCES.contains(paragraph.lower(i - 1))) {
        for (int noun = i + 1; noun <= i + LONGEST_DESCRIPTION && noun < sentence.to(); noun++) {
          String word = paragraph.lower(noun);
          if (OccasionWords.isText(word) || word.equals("statement") || word.equals("release")) {
            return !isObtained(context, sentence, i, noun);
          }
        }
      }
    }
    return false;
  }

  /** "In a leaked memo", "in a memo seen by the paper": not made for the announcement. */
  private static boolean isObtained(Context context, Sentence sentence, int from, int noun) {
    int to = Math.min(sentence.to(), noun + LONGEST_DESCRIPTION + 1);
    for (int i = from; i < to; i++) {
      if (OBTAINED.contains(context.paragraph().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isReport(Paragraph paragraph, int at) {
    return (declares(paragraph, at) || ACTS.contains(paragraph.lower(at)))
        && !paragraph.lower(at - 1).equals("had");
  }

  private boolean declares(Paragraph paragraph, int at) {
    return verbs.isReport(paragraph, at) || DECLARATIONS.contains(paragraph.lower(at));
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
      boolean opensContent =
          OPENS_CONTENT.contains(paragraph.lower(i)) && !isObject(paragraph, i, verb);
      if (!paragraph.at(i).isWord() || opensContent) {
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

  /** "Announced it on Monday", unlike "announced it would close on Monday". */
  private boolean isObject(Paragraph paragraph, int at, int verb) {
    Token next = paragraph.at(at + 1);
    return at == verb + 1
        && paragraph.lower(at).equals("it")
        && next != null
        && (lexicon.is("preposition", next) || dates.read(paragraph, at + 1) != null);
  }

  /**
   * The date that opens a sentence such as "On Monday it gave in", where the pronoun stands for the
   * speaker: the statement has the same pronoun, or comes from a text. Otherwise null.
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
