package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the verbs in a sentence that report speech. */
final class CueFinder {

  private static final Set<String> PRONOUN_LIKE =
      Set.of(
          "many", "some", "several", "most", "few", "both", "all", "one", "another", "others",
          "der", "die", "das", "sie", "alle", "viele");

  private static final Set<String> BEFORE_VERBS = Set.of("as", "since");

  private static final Set<String> AFTER_OTHER_CALLS =
      Set.of("for", "on", "off", "in", "out", "up", "back");

  private static final Set<String> NOBODY = Set.of("nobody", "no-one", "none");

  private static final Set<String> NOTHING = Set.of("nothing", "little");

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "am");

  private final WordClasses words;
  private final Subjects subjects;

  CueFinder(WordClasses words, Subjects subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  /** The cues of a sentence, in order. */
  List<Cue> in(Paragraph paragraph, Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (reports(paragraph, sentence, i)) {
        cues.add(cue(paragraph, sentence, i));
      }
    }
    return cues;
  }

  /** The last cue before a token of the sentence, or null. */
  Cue lastBefore(Paragraph paragraph, Sentence sentence, int token) {
    for (int i = token - 1; i >= sentence.from(); i--) {
      if (reports(paragraph, sentence, i)) {
        return cue(paragraph, sentence, i);
      }
    }
    return null;
  }

  private Cue cue(Paragraph paragraph, Sentence sentence, int verb) {
    Token token = paragraph.at(verb);
    boolean isParticiple = token.lower().endsWith("ing") && !isProgressive(paragraph, verb);
    Mention subject = isParticiple ? participleSubject(paragraph, sentence, verb) : null;
    Mention quoted = subjects.quoted(paragraph, verb, sentence.from());
    if (quoted != null) {
      return new Cue(paragraph, verb, words.lexicon.verb(token), quoted, false);
    }
    if (subject == null && words.isGerman()) {
      subject = subjects.afterVerb(paragraph, verb, sentence.to());
    }
    if (subject == null) {
      boolean isCoordinated = words.is("conjunction", paragraph.at(verb - 1));
      int low = isCoordinated ? sentence.from() : clauseStart(paragraph, sentence, verb);
      subject = subjects.before(paragraph, verb, low);
    }
    return new Cue(paragraph, verb, words.lexicon.verb(token), subject, isParticiple);
  }

  /** "with one poster writing" has its own subject; ", adding" that of the sentence. */
  private Mention participleSubject(Paragraph paragraph, Sentence sentence, int verb) {
    Token before = paragraph.at(verb - 1);
    boolean isOwn =
        before != null
            && before.isWord()
            && !words.is("conjunction", before)
            && !words.is("preposition", before);
    if (isOwn && verb > sentence.from()) {
      Mention own = subjects.before(paragraph, verb, sentence.from());
      int with = own == null ? -1 : own.from() - 1;
      if (own != null
          && with >= sentence.from()
          && (words.is("preposition", paragraph.at(with)) || paragraph.at(with).is(","))) {
        return own;
      }
    }
    return subjects.ofSentence(paragraph, sentence);
  }

  private boolean isProgressive(Paragraph paragraph, int verb) {
    int i = verb - 1;
    while (words.isAdverb(paragraph.at(i))) {
      i--;
    }
    return words.is("auxiliary", paragraph.at(i));
  }

  /** The start of the clause in which the subject of a verb may be. */
  private int clauseStart(Paragraph paragraph, Sentence sentence, int verb) {
    for (int i = verb - 1; i > sentence.from(); i--) {
      Token token = paragraph.at(i);
      if (token.isQuotation() && !isWork(paragraph, i) || token.isAny(";:")) {
        return i + 1;
      }
    }
    return sentence.from();
  }

  /** "NAME, author of “…”, said": a title in a description of the speaker. */
  private boolean isWork(Paragraph paragraph, int quotation) {
    Token before = paragraph.at(quotation - 1);
    Token after = paragraph.at(quotation + 1);
    return after != null
        && after.is(",")
        && (words.is("title noun", before) || words.is("preposition", before));
  }

  /** Whether a word is a verb that reports something its subject has actually said. */
  boolean reports(Paragraph paragraph, Sentence sentence, int at) {
    Token token = paragraph.at(at);
    if (!words.isVerb(token)) {
      return false;
    }
    boolean isGerund = token.lower().endsWith("ing");
    Token before = at > sentence.from() ? paragraph.at(at - 1) : null;
    if (before == null) {
      return isGerund;
    }
    if (words.is("determiner", before) && !isPronounLike(before)
        || before.isPossessive() && !before.lower().equals("who")
        || words.is("preposition", before)
            && !isGerund
            && !BEFORE_VERBS.contains(before.lower())
            && !isWentOnTo(paragraph, at - 1)
        || subjects.isQuotedAs(paragraph, at, sentence.to())) {
      return false;
    }
    if (words.lacksParticle(paragraph, at) || isPhrasalCall(paragraph, sentence, at)) {
      return false;
    }
    if (words.is("nounlike", token) && isNoun(paragraph, sentence, at)) {
      return false;
    }
    return !isDenied(paragraph, sentence, at, isGerund);
  }

  /** "called on", "called for": a verb that does not report. */
  boolean isPhrasalCall(Paragraph paragraph, Sentence sentence, int at) {
    return at + 1 < sentence.to()
        && words.isVerb(paragraph.at(at))
        && words.lexicon.verb(paragraph.at(at)) == Lexicon.Verb.CALL
        && AFTER_OTHER_CALLS.contains(paragraph.at(at + 1).lower());
  }

  /** Whether a word is a determiner before a noun and a pronoun before a verb: many, this. */
  private boolean isPronounLike(Token token) {
    return PRONOUN_LIKE.contains(token.lower());
  }

  private boolean isNoun(Paragraph paragraph, Sentence sentence, int at) {
    Token before = paragraph.at(at - 1);
    Token after = at + 1 < sentence.to() ? paragraph.at(at + 1) : null;
    if (after != null
        && words.is("preposition", after)
        && !words.isNameLike(before)
        && !words.isPronoun(before)) {
      return true;
    }
    boolean isPlainWord = words.isPlain(before) && !before.hasCapital() && !words.isRole(before);
    boolean agrees = before.lower().endsWith("s") != paragraph.at(at).lower().endsWith("s");
    boolean takesClause =
        after != null
            && (words.is("that", after)
                || words.isPronoun(after)
                || after.isQuotation()
                || after.is(","));
    return isPlainWord && !(agrees && takesClause);
  }

  /** Whether the verb is negated, only possible, passive or in the future. */
  private boolean isDenied(Paragraph paragraph, Sentence sentence, int at, boolean isGerund) {
    if (NOTHING.contains(paragraph.lower(at + 1))) {
      return true;
    }
    boolean hasBe = false;
    for (int i = at - 1; i >= sentence.from(); i--) {
      Token token = paragraph.at(i);
      String word = token.lower();
      if (words.isLaterPast(paragraph, i)) {
        continue;
      }
      if (words.is("negation", token) || words.is("modal", token) || NOBODY.contains(word)) {
        return true;
      }
      if (word.equals("to")) {
        return !isWentOnTo(paragraph, i);
      }
      if (words.is("auxiliary", token)) {
        hasBe |= BE.contains(word);
      } else if (!words.isAdverb(token) && !words.is("future", token)) {
        break;
      }
    }
    return hasBe && !isGerund && words.lexicon.language().equals("en")
        || isConditional(paragraph, sentence, at);
  }

  private static boolean isWentOnTo(Paragraph paragraph, int to) {
    Token on = paragraph.at(to - 1);
    return on != null
        && paragraph.at(to).lower().equals("to")
        && Subjects.LEADS_TO_SPEECH.contains(on.lower());
  }

  private boolean isConditional(Paragraph paragraph, Sentence sentence, int at) {
    Token first = paragraph.at(sentence.from());
    if (!words.is("conditional", first)) {
      return false;
    }
    for (int i = sentence.from(); i < at; i++) {
      if (paragraph.at(i).is(",")) {
        return false;
      }
    }
    return true;
  }
}
