package dev.onrecord.article.context;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import java.util.Set;

/** Decides whether a sentence says that somebody spoke. */
final class ReportingVerbs {

  /** The maximum distance of a verb from its subject: "NAME was already warning". */
  private static final int FARTHEST_VERB = 4;

  private static final Set<String> REPORTS =
      Set.of(
          "said", "says", "told", "wrote", "tweeted", "posted", "added", "asked", "sagte",
          "déclaré");

  /** Verbs of somebody who makes statements. */
  private static final Set<String> SPEAKS =
      Set.of(
          "speaking", "spoke", "addressing", "addressed", "testifying", "testified", "interviewed");

  private static final Set<String> ASKED = Set.of("asked", "pressed", "questioned", "challenged");

  private static final Set<String> WAS = Set.of("was", "were");

  private static final Set<String> GIVES = Set.of("gave", "giving", "given");

  private final Lexicon lexicon;

  ReportingVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a word is a usual verb of reports. */
  static boolean isUsual(String word) {
    return REPORTS.contains(word);
  }

  /** The token of the speaker's last name, or -1. */
  static int nameIn(Paragraph paragraph, Sentence sentence, String speaker) {
    String name = speaker == null ? null : speaker.substring(speaker.lastIndexOf(' ') + 1);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (paragraph.at(i).isWord() && paragraph.at(i).text().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a sentence reports somebody else's words, so that its occasion is theirs. */
  static boolean reports(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean isReport =
          REPORTS.contains(paragraph.lower(i)) && !isAsked(paragraph, sentence, i)
              || paragraph.at(i).isQuotation();
      if (isReport) {
        return true;
      }
    }
    return false;
  }

  /** "Asked on Monday, NAME …", "NAME was asked": about somebody who then answers. */
  private static boolean isAsked(Paragraph paragraph, Sentence sentence, int at) {
    boolean isPassive = at == sentence.from() || WAS.contains(paragraph.lower(at - 1));
    return isPassive && ASKED.contains(paragraph.lower(at));
  }

  /** Whether a word is a usual reporting verb, or the past tense of another verb of speech. */
  boolean isReport(Paragraph paragraph, int at) {
    Lexicon.Verb verb = lexicon.verb(paragraph.at(at));
    return REPORTS.contains(paragraph.lower(at))
        || (verb == Lexicon.Verb.SAY || verb == Lexicon.Verb.STATE)
            && paragraph.lower(at).endsWith("ed");
  }

  /**
   * The first token of the subject of a verb: "The firm will close, its owner said on Monday" has
   * the content before it.
   */
  int subject(Paragraph paragraph, Sentence sentence, int verb) {
    int comma = -1;
    for (int i = verb - 1; i >= sentence.from(); i--) {
      if (comma < 0
          && i < verb - 1
          && paragraph.at(i).is(",")
          && !lexicon.is("conjunction", paragraph.at(i + 1))) {
        comma = i;
      }
      if (comma >= 0 && lexicon.is("finite", paragraph.at(i))) {
        return comma + 1;
      }
    }
    return sentence.from();
  }

  /** "NAME will leave, the firm said on Monday": whether what is reported names somebody. */
  boolean isNameInContent(Paragraph paragraph, Sentence sentence, int name, int date) {
    for (int verb = date - 1; verb > name; verb--) {
      if (isUsual(paragraph.lower(verb))) {
        return name < subject(paragraph, sentence, verb);
      }
    }
    return false;
  }

  /** Whether somebody speaks or is asked in a sentence. */
  static boolean speaks(Paragraph paragraph, Sentence sentence) {
    boolean gives = false;
    boolean isGiven = paragraph.has(sentence, OccasionWords::isOccasion);
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (SPEAKS.contains(paragraph.lower(i)) || isAsked(paragraph, sentence, i)) {
        return true;
      }
      gives |= GIVES.contains(paragraph.lower(i));
      isGiven |= paragraph.lower(i).equals("evidence");
    }
    // "NAME gave evidence", "a speech that NAME gave"
    return gives && isGiven;
  }

  /** "NAME dismissed it", "NAME was already warning": the speaker, and a verb of speech. */
  boolean expresses(Paragraph paragraph, Sentence sentence, String speaker) {
    int name = nameIn(paragraph, sentence, speaker);
    for (int i = name + 1; name >= 0 && i <= name + FARTHEST_VERB && i < sentence.to(); i++) {
      Lexicon.Verb verb = lexicon.verb(paragraph.at(i));
      if (!paragraph.at(i).isWord()) {
        return false;
      }
      if (verb != null && verb != Lexicon.Verb.QUOTE) {
        return true;
      }
    }
    return false;
  }

  /** "Its founder described it": a noun, and a verb of speech. */
  boolean expressesUnnamed(Paragraph paragraph, Sentence sentence) {
    for (int i = sentence.from() + 2; i < sentence.to(); i++) {
      Lexicon.Verb verb = lexicon.verb(paragraph.at(i));
      boolean isSpeech =
          verb != null && verb != Lexicon.Verb.QUOTE && paragraph.lower(i).endsWith("ed");
      if (isSpeech
          && DateWords.isDeterminer(paragraph.lower(i - 2))
          && lexicon.is("role", paragraph.at(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
