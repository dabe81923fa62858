package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Finds the subjects of verbs and sentences. */
final class Subjects {

  private static final Set<String> SUBORDINATING =
      Set.of("that", "because", "while", "as", "when", "than", "dass", "que");

  private static final Set<String> RELATIVE = Set.of("who", "which");

  private static final Set<String> COORDINATING =
      Set.of("and", "but", "yet", "so", "und", "aber", "et", "mais");

  /** Words before an infinitive that is a report: "went on to say", "is reported to have said". */
  static final Set<String> LEADS_TO_SPEECH =
      Set.of("on", "continued", "proceeded", "reported", "recorded", "heard", "used");

  private static final Set<String> QUOTED = Set.of("quoted", "quotes", "cited", "cites");

  /** The maximum length of an aside between dashes, in tokens. */
  private static final int LONGEST_ASIDE = 30;

  /** The maximum distance between "quoted" and "as saying", in tokens. */
  private static final int LONGEST_SOURCE = 14;

  private final WordClasses words;
  private final NounPhrases phrases;
  private final Appositions appositions;

  Subjects(WordClasses words, NounPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
    this.appositions = new Appositions(words, phrases);
  }

  /**
   * The subject before a verb, or null.
   *
   * @param low the first token that may be part of it
   */
  Mention before(Paragraph paragraph, int verb, int low) {
    int last = beforeInfinitive(paragraph, words.beforeAdverbs(paragraph, verb - 1, low), low);
    if (last < low) {
      return null;
    }
    Token token = paragraph.at(last);
    if (token.is(",")) {
      Mention inserted = appositions.before(paragraph, last, low);
      return inserted != null ? inserted : phraseThatOpens(paragraph, last, low);
    }
    if (token.isQuotation()) {
      return null;
    }
    if (token.isAny("–—-")) {
      return beforeDashes(paragraph, last, low);
    }
    if (words.is("conjunction", token) && !token.lower().equals("as")) {
      return SUBORDINATING.contains(token.lower()) ? null : ofClause(paragraph, low, last);
    }
    if (token.isWord() && RELATIVE.contains(token.lower())) {
      int before =
          paragraph.at(last - 1) != null && paragraph.at(last - 1).is(",") ? last - 2 : last - 1;
      return before < low ? null : phrases.endingAt(paragraph, before, low);
    }
    return phrases.endingAt(paragraph, last, low);
  }

  /** "NAME – her predecessor – said" */
  private Mention beforeDashes(Paragraph paragraph, int last, int low) {
    int i = last;
    while (i > low && paragraph.at(i).isAny("–—-")) {
      i--;
    }
    while (i > low && i > last - LONGEST_ASIDE && paragraph.at(i).isWord()) {
      i--;
    }
    if (i <= low || !paragraph.at(i).isAny("–—-")) {
      return null;
    }
    while (i > low && paragraph.at(i).isAny("–—-")) {
      i--;
    }
    return phrases.endingAt(paragraph, i, low);
  }

  /**
   * Whose words somebody else reports: "NAME was quoted as saying", "the paper quoted NAME as
   * saying"; or null.
   */
  Mention quoted(Paragraph paragraph, int verb, int low) {
    Token as = paragraph.at(verb - 1);
    if (as == null || !as.lower().equals("as")) {
      return null;
    }
    for (int i = verb - 2; i > low && i > verb - LONGEST_SOURCE; i--) {
      Token token = paragraph.at(i);
      if (!token.isWord()) {
        return null;
      }
      if (QUOTED.contains(token.lower())) {
        boolean isPassive = words.is("auxiliary", paragraph.at(i - 1));
        return isPassive ? before(paragraph, i, low) : phrases.endingAt(paragraph, verb - 2, i + 1);
      }
    }
    return null;
  }

  /** "cited NAME as saying": a verb that leads to another one, which reports the words. */
  boolean isQuotedAs(Paragraph paragraph, int verb, int end) {
    if (!QUOTED.contains(paragraph.at(verb).lower())) {
      return false;
    }
    for (int i = verb + 1; i + 1 < end && i < verb + LONGEST_SOURCE; i++) {
      if (!paragraph.at(i).isWord()) {
        return false;
      }
      if (paragraph.at(i).lower().equals("as")) {
        return words.isVerb(paragraph.at(i + 1)) && paragraph.at(i + 1).lower().endsWith("ing");
      }
    }
    return false;
  }

  /** The token before "went on to" or "is reported to have", left of an infinitive. */
  private int beforeInfinitive(Paragraph paragraph, int last, int low) {
    Token to = paragraph.at(last);
    boolean isLed =
        last > low
            && to.isWord()
            && to.lower().equals("to")
            && LEADS_TO_SPEECH.contains(paragraph.at(last - 1).lower());
    if (!isLed) {
      return last;
    }
    int verb = paragraph.at(last - 1).lower().equals("on") ? last - 2 : last - 1;
    return words.beforeAdverbs(paragraph, verb - 1, low);
  }

  private Mention phraseThatOpens(Paragraph paragraph, int comma, int low) {
    Mention mention = phrases.endingAt(paragraph, comma - 1, low);
    boolean opens =
        mention != null
            && (mention.from() == low
                || mention.from() == low + 1 && words.is("determiner", paragraph.at(low)));
    return opens && mention.isName() ? mention : null;
  }

  /** The subject right after a verb, if punctuation or nothing follows it; or null. */
  Mention afterVerb(Paragraph paragraph, int verb, int high) {
    Mention subject = phrases.beginningAt(paragraph, verb + 1, high);
    boolean isClosed =
        subject != null && (subject.to() >= high || !paragraph.at(subject.to()).isWord());
    return isClosed ? subject : null;
  }

  /** The subject of a sentence or clause: the first phrase without a preposition. */
  Mention ofClause(Paragraph paragraph, int from, int to) {
    int at = from;
    for (int skipped = 0; skipped < 4 && at < to; skipped++) {
      Token token = paragraph.at(at);
      if (!token.isWord()) {
        at++;
      } else if (opensAside(token)) {
        at = afterComma(paragraph, at, to);
      } else {
        break;
      }
    }
    if (at >= to) {
      return null;
    }
    if (words.isVerb(paragraph.at(at))) {
      return phrases.beginningAt(paragraph, at + 1, to);
    }
    return leading(paragraph, at, to);
  }

  Mention ofSentence(Paragraph paragraph, Sentence sentence) {
    return ofClause(paragraph, sentence.from(), sentence.to());
  }

  private boolean opensAside(Token token) {
    return words.is("preposition", token)
        || words.is("conditional", token)
        || words.is("conjunction", token)
        || words.is("participle opening", token)
        || words.isAdverb(token)
        || words.isCalendar(token);
  }

  private int afterComma(Paragraph paragraph, int at, int to) {
    Token token = paragraph.at(at);
    if (words.isAdverb(token) || COORDINATING.contains(token.lower())) {
      return at + 1;
    }
    for (int i = at + 1; i < to; i++) {
      if (paragraph.at(i).is(",")) {
        return i + 1;
      }
      if (paragraph.at(i).isQuotation()) {
        return to;
      }
    }
    return to;
  }

  private Mention leading(Paragraph paragraph, int from, int to) {
    if (words.isPronoun(paragraph.at(from))) {
      return phrases.endingAt(paragraph, from, from);
    }
    int end = from;
    boolean hasName = false;
    while (end < to && end < from + 16) {
      Token token = paragraph.at(end);
      boolean isName = words.isNameLike(token);
      boolean mayStart = end == from && words.is("determiner", token);
      boolean mayDescribe =
          words.isPlain(token)
              && !words.isVerb(token)
              && (!hasName || phrases.leadsToName(paragraph, end, to));
      boolean mayJoin =
          words.isParticle(token) && hasName && words.isNameLike(paragraph.at(end + 1));
      if (!isName && !mayStart && !mayDescribe && !mayJoin && !words.isRole(token)) {
        break;
      }
      hasName |= isName;
      end++;
    }
    Mention phrase = end == from ? null : phrases.endingAt(paragraph, end - 1, from);
    return phrase != null && phrase.kind() == Mention.Kind.NOMINAL
        ? phrases.apposition(paragraph, phrase, end, to)
        : phrase;
  }
}
