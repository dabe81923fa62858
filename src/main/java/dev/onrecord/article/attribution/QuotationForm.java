package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether quoted words are a statement, part of a paraphrase, or neither. */
final class QuotationForm {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
  private static final int LONG = 6;

  /** The maximum length of a quoted object of a verb, in words. */
  private static final int LONGEST_OBJECT = 3;

  private final WordClasses words;
  private final ContentClauseReader clauses;

  QuotationForm(Grammar grammar) {
    this.words = grammar.words;
    this.clauses = new ContentClauseReader(grammar);
  }

  /** Kinds of quoted words. */
  enum Kind {
    DIRECT,
    MIXED,
    /** A title or a name in quotation marks. */
    TITLE,
    /** A few words from which the writer keeps a distance. */
    SCARE_QUOTES
  }

  /**
   * The kind of a quotation whose speaker was found.
   *
   * @param text the words, without marks
   */
  Kind attributed(String text, Place first, Attribution attribution) {
    return switch (attribution.rule()) {
      case VERB_NAME, NAME_VERB, DASH -> opens(first, text) ? Kind.DIRECT : Kind.MIXED;
      case ACCORDING_TO ->
          attribution.evidence().start() > first.paragraph().at(first.token()).span().start()
              ? (opens(first, text) ? Kind.DIRECT : mixed(text, first))
              : introduced(text, first, null);
      case CUE_BEFORE -> introduced(text, first, attribution.verb());
      default -> Kind.DIRECT;
    };
  }

  /** Whether the words begin and end like a sentence, however short. */
  boolean isComplete(String text) {
    return beginsWithCapital(text) && endsIn(".!?…,", text);
  }

  /** The kind of a quotation without a speaker. */
  Kind unattributed(String text, Place first) {
    boolean isWhole = isSentence(text) || count(text) >= 3 && beginsWithCapital(text);
    boolean isComplete = isWhole && ".!?…".indexOf(first.lastSign()) >= 0;
    if (isTitle(text, first)) {
      return Kind.TITLE;
    }
    boolean standsAlone =
        first.beginsSentence() && (isComplete || count(text) >= LONG && hasFinite(text));
    return standsAlone || isComplete && count(text) >= LONG ? Kind.DIRECT : Kind.SCARE_QUOTES;
  }

  private Kind introduced(String text, Place first, Cue cue) {
    Token before = first.before();
    boolean isNext = cue != null && cue.verb() == first.token() - 1;
    boolean followsVerb = cue != null && clauses.start(cue, first.sentence()) >= first.token();
    if (cue != null && cue.kind() == Lexicon.Verb.CALL) {
      boolean isName = isNext && (beginsWithCapital(text) || count(text) == 1);
      return isName ? Kind.TITLE : count(text) < 2 ? Kind.SCARE_QUOTES : Kind.MIXED;
    }
    if (!followsVerb && isTitle(text, first)) {
      return Kind.TITLE;
    }
    if (cue != null && isThing(cue, first, text)) {
      return Kind.SCARE_QUOTES;
    }
    Token after = first.after();
    boolean goesOn =
        !beginsWithCapital(text)
            && after != null
            && after.isWord()
            && words.isFunction(after)
            && !words.is("preposition", after)
            && !words.is("conjunction", after)
            && !words.isAdverb(after);
    boolean isClause = isSentence(text) && !goesOn;
    if (followsVerb && isComplete(text)) {
      return Kind.DIRECT;
    }
    if (before.isAny(":") && (isClause || count(text) >= 3)
        || before.isAny(",—–") && isClause && (beginsWithCapital(text) || followsVerb)
        || followsVerb && isClause
        || isClause && beginsWithCapital(text) && count(text) >= 4
        || before.isAny(",") && count(text) >= 2 && followsVerb && beginsWithCapital(text)) {
      return Kind.DIRECT;
    }
    return mixed(text, first);
  }

  /**
   * "posted a “selfie”, went “off grid”, read “War and Peace” on the train": the object of a verb
   * that reports speech less often than it does other things.
   */
  private boolean isThing(Cue cue, Place first, String text) {
    if (!words.is("takes things", cue.paragraph().at(cue.verb())) || isSentence(text)) {
      return false;
    }
    Token after = first.after();
    boolean isNext = cue.verb() == first.token() - 1;
    boolean goesOn = after != null && after.isWord() || !beginsWithCapital(text);
    if (isNext) {
      return goesOn && count(text) <= LONGEST_OBJECT;
    }
    for (int i = cue.verb() + 1; i < first.token(); i++) {
      Token token = cue.paragraph().at(i);
      if (!words.is("determiner", token) && !words.isPlain(token)) {
        return false;
      }
    }
    return cue.verb() < first.token();
  }

  private Kind mixed(String text, Place first) {
    return isTitle(text, first) ? Kind.TITLE : Kind.MIXED;
  }

  /** Whether the quotation begins its clause. */
  private boolean opens(Place first, String text) {
    if (first.beginsSentence()) {
      return true;
    }
    Token before = first.before();
    boolean isLed = before.isAny(":,;—–-") && isSentence(text);
    boolean followsConjunction =
        first.token() == first.sentence().from() + 1 && words.isFunction(before);
    return isLed
        || before.isQuotation()
        || followsConjunction && isSentence(text)
        || beginsWithCapital(text) && isSentence(text);
  }

  /** Whether the words can be a sentence by themselves. */
  boolean isSentence(String text) {
    int count = count(text);
    return count >= 3 && hasFinite(text)
        || count >= 4 && beginsWithCapital(text) && endsIn(".!?…,", text)
        || count >= 12;
  }

  private boolean hasFinite(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String lower = word.group().toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
      if (words.lexicon.words("finite").contains(lower)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitle(String text, Place first) {
    Token before = first.before();
    Token noun =
        before != null && before.is(",") && first.token() - 2 >= first.sentence().from()
            ? first.paragraph().at(first.token() - 2)
            : before;
    if (words.is("title noun", noun) && !(before.is(",") && isSentence(text))) {
      return true;
    }
    Token after = first.after();
    boolean isNickname = words.isNameLike(before) && words.isNameLike(after) && count(text) <= 3;
    boolean isNamed =
        before != null
            && (words.is("preposition", before)
                || words.is("determiner", before)
                || words.isNameLike(before)
                || before.isPossessive()
                || before.is(",")
                || before.isAny("(")
                || words.is("auxiliary", before));
    return isNickname || isNamed && isTitleCase(text);
  }

  /** Whether every longer word has a capital, and no punctuation ends it like a sentence. */
  private static boolean isTitleCase(String text) {
    int capitals = 0;
    int others = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean isCapital =
          Character.isUpperCase(word.group().codePointAt(0))
              || Character.isDigit(word.group().charAt(0));
      if (isCapital) {
        capitals++;
      } else if (word.group().length() > 4) {
        others++;
      }
    }
    return capitals >= 1
        && others == 0
        && (capitals >= 2 || count(text) == 1)
        && !endsIn(".!?", text);
  }

  /** Whether one of the signs follows the last letter. */
  private static boolean endsIn(String signs, String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return false;
  }

  static int count(String text) {
    int count = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      count++;
    }
    return count;
  }

  private static boolean beginsWithCapital(String text) {
    Matcher word = WORD.matcher(text);
    return text.startsWith("...")
        || text.startsWith("…")
        || word.find()
            && (Character.isUpperCase(word.group().codePointAt(0))
                || Character.isDigit(word.group().charAt(0)));
  }
}
