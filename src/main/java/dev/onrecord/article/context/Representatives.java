package dev.onrecord.article.context;

import dev.onrecord.article.attribution.FoundStatement.Context;
import dev.onrecord.article.attribution.Speaker;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.List;
import java.util.Set;

/** Decides whether a speaker is one of those who made the announcement of an earlier sentence. */
final class Representatives {

  /** Titles of people who speak for a company. */
  private static final Set<String> EXECUTIVES =
      DateWords.words(
          "chairman chairwoman chair ceo executive founder co-founder director president head",
          "boss chief officer manager secretary treasurer cto cfo coo spokesman spokeswoman",
          "spokesperson");

  /** What precedes such a title: "general secretary". */
  private static final Set<String> RANKS =
      Set.of("chief", "general", "managing", "executive", "vice", "deputy", "senior");

  private static final Set<String> OWN = Set.of("its", "their");

  private static final Set<String> FORMER = Set.of("former", "ex", "retired", "late");

  /** Unnamed sources, who announce nothing: "people familiar with the matter". */
  private static final Set<String> SOURCES = Set.of("people", "person", "source", "reports");

  /** The maximum distance of a description from its verb, in words. */
  private static final int FARTHEST = 12;

  private final Lexicon lexicon;
  private final ReportingVerbs verbs;

  Representatives(Lexicon lexicon, ReportingVerbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /**
   * "Said NAME, its president", "a spokesperson for the company", "Voltarra's head NAME": somebody
   * of those who made an announcement.
   *
   * @param verb the verb of the announcement
   */
  boolean haveSpoken(
      Context context, Speaker speaker, Paragraph earlier, Sentence announcement, int verb) {
    Paragraph paragraph = context.paragraph();
    Sentence sentence = paragraph.sentences().get(paragraph.sentenceOf(context.verb()));
    Sentence announcer = new Sentence(verbs.subject(earlier, announcement, verb), verb);
    boolean isByCompany = isCompany(earlier, announcer);
    int low = Math.max(sentence.from(), context.verb() - FARTHEST);
    int high = Math.min(sentence.to(), context.verb() + FARTHEST);
    boolean hasRole = false;
    boolean isOwn = false;
    for (int i = low; i < high; i++) {
      Token token = paragraph.at(i);
      if (context.isContent(i) || !token.isWord()) {
        continue;
      }
      if (FORMER.contains(token.lower())) {
        return false;
      }
      boolean isExecutive = EXECUTIVES.contains(token.lower());
      hasRole |= isExecutive;
      isOwn |= isByCompany && (isExecutive && isAlone(paragraph, i) || isOfCompany(paragraph, i));
      isOwn |= names(earlier, announcer, paragraph, i, speaker);
    }
    return hasRole && isOwn;
  }

  /** Whether a subject is an organization or one of its executives. */
  private boolean isCompany(Paragraph paragraph, Sentence subject) {
    for (int i = subject.from(); i < subject.to(); i++) {
      Token token = paragraph.at(i);
      String word = paragraph.lower(i);
      boolean isPeople =
          word.endsWith("s")
              && lexicon.words("role").contains(word.substring(0, word.length() - 1));
      if (SOURCES.contains(word)
          || lexicon.is("unnamed", token)
          || !token.isPossessive()
              && !EXECUTIVES.contains(word)
              && (isPeople || lexicon.is("role", token))) {
        return false;
      }
    }
    return subject.from() < subject.to();
  }

  /** "the company's", "a spokesperson for the company", "its", "of them": the announcer. */
  private boolean isOfCompany(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    return OWN.contains(token.lower())
        || token.lower().equals("them") && paragraph.lower(at - 1).equals("of")
        || paragraph.lower(at - 1).equals("the")
            && !token.beginsWithCapital()
            && lexicon.is("collective", token);
  }

  /** Whether a name or "the authority's" is that of the announcer. */
  private boolean names(
      Paragraph earlier, Sentence announcer, Paragraph paragraph, int at, Speaker speaker) {
    Token token = paragraph.at(at);
    boolean isName =
        token.beginsWithCapital()
            ? !isOfSpeaker(token, speaker)
                && !lexicon.is("role", token)
                && !lexicon.isFunction(token)
                && DateWords.weekday(token.lower()) == null
                && !DateWords.isMonth(token)
            : token.isPossessive() && paragraph.lower(at - 1).equals("the");
    return isName && earlier.has(announcer, token.lower()::equals);
  }

  private static boolean isOfSpeaker(Token token, Speaker speaker) {
    return speaker.name() != null && List.of(speaker.name().split(" ")).contains(token.text());
  }

  /** "“…,” chairman NAME said": a title with nothing before it. */
  private static boolean isAlone(Paragraph paragraph, int role) {
    int first = RANKS.contains(paragraph.lower(role - 1)) ? role - 1 : role;
    Token before = paragraph.at(first - 1);
    Token after = paragraph.at(role + 1);
    return (before == null || !before.isWord()) && after != null && after.beginsWithCapital();
  }

  /** Whether a person is named without a description: "NAME said" after "the owner said". */
  static boolean isBareName(Context context, Speaker speaker) {
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

  /** "His rival said", "The chief executive of carmaker NAME told": the subject of a verb. */
  boolean isPerson(Paragraph paragraph, Sentence sentence, int verb) {
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
}
