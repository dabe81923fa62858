package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Finds a subject before an insertion that describes or names it. */
final class Appositions {

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

  /** The maximum length of an insertion between a name and its verb, in tokens. */
  private static final int LONGEST_INSERTION = 40;

  private static final int MOST_COMMAS = 5;

  private final WordClasses words;
  private final NounPhrases phrases;

  Appositions(WordClasses words, NounPhrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** "Jane Roe, a doctor from Berlin, said": the name before an insertion. */
  Mention before(Paragraph paragraph, int comma, int low) {
    return before(paragraph, comma, low, true);
  }

  /**
   * The name before an insertion.
   *
   * @param mayJoin whether to look for a second speaker before it, whose own search does not
   */
  private Mention before(Paragraph paragraph, int comma, int low, boolean mayJoin) {
    int commas = 0;
    for (int i = comma - 1; i > low && i > comma - LONGEST_INSERTION; i--) {
      Token token = paragraph.at(i);
      if (token.isAny(".;:!?") || token.isQuotation() && i < comma - 1) {
        return null;
      }
      if (!token.is(",") || ++commas > MOST_COMMAS || i == comma - 1) {
        continue;
      }
      Mention inserted = insertedName(paragraph, i, comma, low, mayJoin);
      if (inserted != null) {
        return inserted;
      }
      if (mayDescribe(paragraph, i + 1) && !isAgeOrDegree(paragraph, i - 1)) {
        Mention mention = phrases.endingAt(paragraph, i - 1, low);
        Mention other =
            mention == null || !mayJoin ? null : joinedWith(paragraph, mention.from(), low);
        if (other != null) {
          return joint(paragraph, mention, other);
        }
        if (mention != null
            && (mention.isName()
                || mention.kind() == Mention.Kind.NOMINAL
                    && stands(paragraph, mention, low)
                    && !describesName(paragraph, mention, low))) {
          return describedBy(paragraph, mention, i + 1, comma);
        }
      }
    }
    return null;
  }

  /** "The company's founder, Jane Roe, said": a name that identifies the phrase before it. */
  private Mention insertedName(Paragraph paragraph, int from, int to, int low, boolean mayJoin) {
    Mention name = phrases.endingAt(paragraph, to - 1, from + 1);
    if (name == null || !name.isName() || name.from() != from + 1) {
      return null;
    }
    Mention phrase = phrases.endingAt(paragraph, from - 1, low);
    if (phrase == null && isSelection(paragraph, low, from)) {
      return name;
    }
    Mention other = phrase == null || !mayJoin ? null : joinedWith(paragraph, phrase.from(), low);
    if (other != null) {
      return joint(paragraph, name, other);
    }
    boolean isRole =
        phrase != null
            && phrase.kind() == Mention.Kind.NOMINAL
            && stands(paragraph, phrase, low)
            && !describesName(paragraph, phrase, low);
    return isRole
        ? describedBy(
            paragraph,
            name.from(phrase.from(), paragraph.span(phrase.from(), to)),
            phrase.from(),
            phrase.to())
        : null;
  }

  /**
   * The first of two speakers before the second: "NAME and his deputy, NAME, said", "NAME, the
   * mayor, and NAME, her deputy, said"; or null.
   */
  private Mention joinedWith(Paragraph paragraph, int second, int low) {
    int and = second - 1;
    if (and <= low || !words.is("and", paragraph.at(and))) {
      return null;
    }
    Mention first =
        paragraph.at(and - 1).is(",")
            ? before(paragraph, and - 1, low, false)
            : phrases.endingAt(paragraph, and - 1, low);
    boolean isSubject =
        first != null && first.isName() && !words.hasFiniteVerb(paragraph, first.to(), and);
    return isSubject ? first : null;
  }

  private static Mention joint(Paragraph paragraph, Mention second, Mention first) {
    return second
        .as(Mention.Kind.JOINT)
        .from(first.from(), paragraph.span(first.from(), second.to()));
  }

  /** "NAME, a nurse in Cork, Ireland, said": the last name is part of a place. */
  private boolean describesName(Paragraph paragraph, Mention phrase, int low) {
    int comma = phrase.from() - 1;
    if (comma <= low || !paragraph.at(comma).is(",")) {
      return false;
    }
    if (isAgeOrDegree(paragraph, comma - 1)) {
      return true;
    }
    Mention name = phrases.endingAt(paragraph, comma - 1, low);
    return name != null
        && name.isName()
        && !(name.from() > low && words.is("preposition", paragraph.at(name.from() - 1)));
  }

  /** "NAME, 43, a mother of three, said", "NAME, M.D., director of …" */
  private boolean isAgeOrDegree(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    Token before = paragraph.at(at - 1);
    return before != null
        && before.is(",")
        && (token.isNumber() || words.is("postnominal", token) || token.isPartyAndState());
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

  /** Whether a phrase begins its sentence or a relative clause, or follows a comma or a date. */
  private boolean stands(Paragraph paragraph, Mention mention, int low) {
    if (mention.from() == low) {
      return true;
    }
    Token before = paragraph.at(mention.from() - 1);
    return before.is(",")
        || before.lower().equals("whose")
        || words.isCalendar(before)
        || before.isNumber()
        || Adverbials.isTime(before);
  }

  /** Whether the words after a comma can describe a person, rather than continue a list. */
  private boolean mayDescribe(Paragraph paragraph, int first) {
    Token token = paragraph.at(first);
    return token.isNumber()
        || words.is("postnominal", token)
        || token.isPartyAndState()
        || words.is("determiner", token)
        || words.is("preposition", token)
        || words.isRole(token)
        || (OPENS_ASIDE.contains(token.lower()) || token.lower().startsWith("then-"))
        || !token.hasCapital() && words.isPlain(token)
        || words.isAdverb(token) && words.isPlain(paragraph.at(first + 1))
        || words.isVerb(token) && words.is("preposition", paragraph.at(first + 1))
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
}
