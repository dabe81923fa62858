package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Finds the subjects of verbs and sentences. */
final class Subjects {

  private static final Set<String> OPENS_ASIDE =
      Set.of(
          "who",
          "whose",
          "which",
          "speaking",
          "writing",
          "born",
          "also",
          "now",
          "then",
          "der",
          "die",
          "das",
          "qui",
          "dont");

  private static final Set<String> SUBORDINATING =
      Set.of("that", "because", "while", "as", "when", "than", "dass", "que");

  private static final Set<String> RELATIVE = Set.of("who", "which");

  private static final Set<String> COORDINATING =
      Set.of("and", "but", "yet", "so", "und", "aber", "et", "mais");

  /** The maximum length of an insertion between a name and its verb, in tokens. */
  private static final int LONGEST_INSERTION = 40;

  private static final int MOST_COMMAS = 5;

  private final WordClasses words;
  private final NounPhrases phrases;

  Subjects(WordClasses words, NounPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /**
   * The subject before a verb, or null.
   *
   * @param low the first token that may be part of it
   */
  Mention before(Paragraph paragraph, int verb, int low) {
    int last = words.beforeAdverbs(paragraph, verb - 1, low);
    if (last < low) {
      return null;
    }
    Token token = paragraph.at(last);
    if (token.is(",")) {
      Mention inserted = acrossInsertion(paragraph, last, low);
      return inserted != null ? inserted : phraseThatOpens(paragraph, last, low);
    }
    if (token.isQuotation()) {
      return null;
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

  /** "Jane Roe, a doctor from Berlin, said": the name before an insertion. */
  private Mention acrossInsertion(Paragraph paragraph, int comma, int low) {
    int commas = 0;
    for (int i = comma - 1; i > low && i > comma - LONGEST_INSERTION; i--) {
      Token token = paragraph.at(i);
      if (token.isAny(".;:!?") || token.isQuotation() && i < comma - 1) {
        return null;
      }
      if (!token.is(",") || ++commas > MOST_COMMAS || i == comma - 1) {
        continue;
      }
      Mention inserted = insertedName(paragraph, i, comma, low);
      if (inserted != null) {
        return inserted;
      }
      if (mayDescribe(paragraph, i + 1)) {
        Mention mention = phrases.endingAt(paragraph, i - 1, low);
        if (mention != null
            && (mention.isName()
                || mention.kind() == Mention.Kind.NOMINAL && stands(paragraph, mention, low))) {
          return describedBy(paragraph, mention, i + 1, comma);
        }
      }
    }
    return null;
  }

  /** "The company's founder, Jane Roe, said": a name that identifies the phrase before it. */
  private Mention insertedName(Paragraph paragraph, int from, int to, int low) {
    Mention name = phrases.endingAt(paragraph, to - 1, from + 1);
    if (name == null || !name.isName() || name.from() != from + 1) {
      return null;
    }
    Mention phrase = phrases.endingAt(paragraph, from - 1, low);
    if (phrase == null && isSelection(paragraph, low, from)) {
      return name;
    }
    boolean isRole =
        phrase != null && phrase.kind() == Mention.Kind.NOMINAL && stands(paragraph, phrase, low);
    return isRole
        ? describedBy(
            paragraph,
            name.from(phrase.from(), paragraph.span(phrase.from(), to)),
            phrase.from(),
            phrase.to())
        : null;
  }

  /** "One of them, NAME, said" */
  private boolean isSelection(Paragraph paragraph, int low, int comma) {
    for (int i = low; i < comma; i++) {
      if (!words.isFunction(paragraph.at(i)) || !paragraph.at(i).isWord()) {
        return false;
      }
    }
    return comma - low <= 4;
  }

  private Mention describedBy(Paragraph paragraph, Mention mention, int from, int to) {
    String more = paragraph.words(from, to).toLowerCase(java.util.Locale.ROOT);
    return new Mention(
        mention.kind(),
        mention.from(),
        mention.to(),
        mention.span(),
        mention.name(),
        mention.nameSpan(),
        (mention.description() + " " + more).trim());
  }

  /** Whether a phrase begins its sentence, or follows a comma. */
  private boolean stands(Paragraph paragraph, Mention mention, int low) {
    return mention.from() == low || paragraph.at(mention.from() - 1).is(",");
  }

  /** Whether the words after a comma can describe a person, rather than continue a list. */
  private boolean mayDescribe(Paragraph paragraph, int first) {
    Token token = paragraph.at(first);
    return token.isNumber()
        || words.is("determiner", token)
        || words.is("preposition", token)
        || words.isRole(token)
        || (OPENS_ASIDE.contains(token.lower()) || token.lower().startsWith("then-"))
        || !token.hasCapital() && words.isPlain(token)
        || token.isPossessive()
        || words.is("demonym", token)
        || words.isNameLike(token) && hasNounBeforeComma(paragraph, first);
  }

  /** "Panama coach": a name that is only the first word of a noun phrase. */
  private boolean hasNounBeforeComma(Paragraph paragraph, int first) {
    for (int i = first + 1; i < paragraph.size() && i < first + 8; i++) {
      Token token = paragraph.at(i);
      if (words.isRole(token)) {
        return true;
      }
      if (!token.isWord() || words.isVerb(token)) {
        return false;
      }
    }
    return false;
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
    return end == from ? null : phrases.endingAt(paragraph, end - 1, from);
  }
}
