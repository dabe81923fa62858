package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.Mention.Kind;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import dev.onrecord.article.text.Span;
import java.util.Set;

/** Reads the noun phrases that can be who says something. */
final class NounPhrases {

  private static final Set<String> PRONOUN_LIKE =
      Set.of(
          "one", "some", "many", "several", "others", "another", "most", "few", "both", "all",
          "them", "us");

  private static final Set<String> INDEFINITE =
      Set.of(
          "a", "an", "one", "some", "any", "another", "many", "several", "ein", "eine", "un",
          "une");

  /** A noun phrase rarely has more words. */
  private static final int LONGEST = 16;

  private final WordClasses words;

  NounPhrases(WordClasses words) {
    this.words = words;
  }

  /** The phrase whose last token is given, with what hangs on it by a preposition; or null. */
  Mention endingAt(Paragraph paragraph, int last, int low) {
    int end = withoutParenthesis(paragraph, last, low);
    Mention phrase = core(paragraph, end, low);
    for (int depth = 0; phrase != null && depth < 3; depth++) {
      int before = phrase.from() - 1;
      Token preposition = before > low ? paragraph.at(before) : null;
      if (!words.is("preposition", preposition)) {
        break;
      }
      Mention head = core(paragraph, before - 1, low);
      boolean isParticiple =
          paragraph.at(before - 1).isWord() && isParticiple(paragraph.at(before - 1).lower());
      if (head == null || head.kind() == Kind.PRONOUN || isParticiple && !head.isName()) {
        break;
      }
      phrase = head.upTo(end + 1, paragraph.span(head.from(), end + 1));
    }
    return phrase == null ? null : joint(paragraph, phrase, low);
  }

  private static boolean isParticiple(String word) {
    return word.endsWith("ed") || word.endsWith("ing");
  }

  private Mention joint(Paragraph paragraph, Mention phrase, int low) {
    int before = phrase.from() - 1;
    Token and = before > low ? paragraph.at(before) : null;
    boolean isJoined =
        and != null
            && (and.lower().equals("and") || and.lower().equals("und") || and.lower().equals("et"));
    if (!isJoined || phrase.kind() == Kind.PRONOUN) {
      return phrase;
    }
    Mention other = core(paragraph, before - 1, low);
    return other != null && other.isName() ? phrase.as(Kind.JOINT) : phrase;
  }

  private static int withoutParenthesis(Paragraph paragraph, int last, int low) {
    if (paragraph.at(last) == null || !paragraph.at(last).isAny(")]")) {
      return last;
    }
    int i = last;
    while (i > low && i > last - LONGEST && !paragraph.at(i).isAny("([")) {
      i--;
    }
    return i - 1;
  }

  private Mention core(Paragraph paragraph, int last, int low) {
    Token token = last < low ? null : paragraph.at(last);
    if (token == null || !token.isWord()) {
      return null;
    }
    if (words.isPronoun(token)) {
      return mention(Kind.PRONOUN, paragraph, last, last + 1, last, last + 1);
    }
    if (PRONOUN_LIKE.contains(token.lower())) {
      return mention(Kind.NOMINAL, paragraph, last, last + 1, last, last + 1);
    }
    if (words.is("unnamed", token) && !words.isFirstName(token)) {
      return nominal(paragraph, last, low);
    }
    if (words.isNameLike(token) && !(words.isGerman() && isGermanNoun(paragraph, last, low))) {
      return name(paragraph, last, low);
    }
    return words.isPlain(token)
            || words.is("unnamed", token)
            || words.isGerman() && token.beginsWithCapital()
        ? nominal(paragraph, last, low)
        : null;
  }

  /** German nouns have capitals too: with an article before it, a single one is no name. */
  private boolean isGermanNoun(Paragraph paragraph, int last, int low) {
    Token before = last > low ? paragraph.at(last - 1) : null;
    return words.isRole(paragraph.at(last))
        || words.is("unnamed", paragraph.at(last))
        || words.is("determiner", before)
        || words.isPlain(before) && !before.hasCapital();
  }

  private Mention name(Paragraph paragraph, int end, int low) {
    int last = end;
    while (last - 1 > low
        && words.is("postnominal", paragraph.at(last))
        && words.isNameLike(paragraph.at(last - 1))) {
      last--;
    }
    Mention name = nameWithoutLetters(paragraph, last, low);
    return last == end ? name : name.upTo(end + 1, paragraph.span(name.from(), end + 1));
  }

  private Mention nameWithoutLetters(Paragraph paragraph, int last, int low) {
    int from = last;
    int joined = joinsLeft(paragraph, from, low);
    while (joined > 0 && from > last - LONGEST) {
      from -= joined;
      joined = joinsLeft(paragraph, from, low);
    }
    int nameFrom = from;
    for (int i = from; i <= last; i++) {
      boolean isSurname = i == last && i > from && words.isFirstName(paragraph.at(i - 1));
      if (words.isRole(paragraph.at(i)) && !isSurname) {
        nameFrom = i + 1;
      }
    }
    boolean isWithinRole =
        followsRole(paragraph, from, low)
            && nameFrom <= last
            && (nameFrom > from || last - from >= 2);
    int start = isWithinRole ? from - 2 : withDescription(paragraph, from, low);
    if (nameFrom > last) {
      return mention(Kind.NOMINAL, paragraph, start, last + 1, start, last + 1);
    }
    if (!words.isOrganization(paragraph.words(nameFrom, last + 1))) {
      nameFrom = afterPlace(paragraph, nameFrom, last, low);
    }
    Token article = start >= low ? paragraph.at(start) : null;
    boolean isIndefinite =
        article != null
            && (article.lower().equals("a") || article.lower().equals("an"))
            && start == nameFrom - 1;
    return mention(
        isIndefinite ? Kind.NOMINAL : Kind.NAME, paragraph, start, last + 1, nameFrom, last + 1);
  }

  /** How many tokens before one belong to the same name: a word, and particles between them. */
  private int joinsLeft(Paragraph paragraph, int from, int low) {
    int at = from - 1;
    while (at > low
        && at > from - 4
        && words.isParticle(paragraph.at(at))
        && !words.is("preposition", paragraph.at(at))) {
      at--;
    }
    boolean isName =
        at >= low && words.isNameLike(paragraph.at(at)) && !paragraph.at(at).isPossessive();
    return isName ? from - at : 0;
  }

  /**
   * Where the person's name begins in a run of capitals that a place or organization opens, as in
   * "Governor of Washington Jane Roe": at the last first name that has a name after it.
   */
  private int afterPlace(Paragraph paragraph, int from, int last, int low) {
    if (last - from < 2) {
      return from;
    }
    boolean followsRole = followsRole(paragraph, from, low);
    for (int i = last - 1; i > from; i--) {
      boolean mayFollow =
          followsRole || words.isGerman() || words.is("demonym", paragraph.at(i - 1));
      if (mayFollow
          && words.isFirstName(paragraph.at(i))
          && !words.isFirstName(paragraph.at(i - 1))) {
        return i;
      }
    }
    return followsRole ? last - 1 : from;
  }

  /** "Minister of", "Undersecretary for" */
  private boolean followsRole(Paragraph paragraph, int from, int low) {
    return from - 2 >= low
        && words.is("preposition", paragraph.at(from - 1))
        && words.isRole(paragraph.at(from - 2));
  }

  /** Takes in the words before a name that describe who it is: a Tesla co-founder. */
  private int withDescription(Paragraph paragraph, int from, int low) {
    int i = from;
    while (i - 1 >= low && i > from - LONGEST) {
      Token left = paragraph.at(i - 1);
      if (words.is("determiner", left)) {
        return i - 1;
      }
      boolean joinsRoles =
          left.lower().equals("and")
              && i - 2 >= low
              && words.isRole(paragraph.at(i - 2))
              && i < from;
      boolean belongs =
          joinsRoles
              || words.isRole(left)
              || left.isPossessive()
              || i < from && (words.isNameLike(left) || words.isPlain(left) && !words.isVerb(left));
      if (!belongs) {
        break;
      }
      i--;
    }
    return i;
  }

  private Mention nominal(Paragraph paragraph, int last, int low) {
    int from = last;
    int possessor = -1;
    while (from - 1 >= low && from > last - LONGEST) {
      Token left = paragraph.at(from - 1);
      if (left.isPossessive()) {
        possessor = from - 1;
      }
      if (words.is("determiner", left) || isNumberWord(left)) {
        from--;
        break;
      }
      boolean belongs =
          left.isPossessive()
              || words.isNameLike(left)
              || words.isPlain(left) && !words.isVerb(left)
              || words.isPlain(left) && left.lower().endsWith("ing");
      if (!belongs) {
        break;
      }
      from--;
    }
    if (possessor >= 0
        && words.is("document", paragraph.at(last))
        && words.isNameLike(paragraph.at(possessor))) {
      Mention owner = name(paragraph, possessor, low);
      if (owner.isName()) {
        return owner.upTo(last + 1, paragraph.span(owner.from(), last + 1));
      }
    }
    return mention(Kind.NOMINAL, paragraph, from, last + 1, from, last + 1);
  }

  private static boolean isNumberWord(Token token) {
    return token.isNumber();
  }

  /** The phrase that begins at a token, for a verb that stands before its subject; or null. */
  Mention beginningAt(Paragraph paragraph, int first, int high) {
    Token token = first < high ? paragraph.at(first) : null;
    if (token == null || !token.isWord()) {
      return null;
    }
    if (words.isPronoun(token)) {
      return mention(Kind.PRONOUN, paragraph, first, first + 1, first, first + 1);
    }
    int end = first;
    while (end < high && end < first + LONGEST && belongsForward(paragraph, first, end, high)) {
      end++;
    }
    if (end == first || end == first + 1 && words.is("determiner", token)) {
      return null;
    }
    Mention phrase = core(paragraph, end - 1, first);
    if (phrase == null) {
      return null;
    }
    return phrase.kind() == Kind.NOMINAL ? apposition(paragraph, phrase, end, high) : phrase;
  }

  private boolean belongsForward(Paragraph paragraph, int first, int at, int high) {
    Token token = paragraph.at(at);
    if (token.is("&") || words.isNameLike(token) || words.isRole(token)) {
      return true;
    }
    if (!token.isWord() || words.isCalendar(token)) {
      return false;
    }
    if (words.is("determiner", token)) {
      return at == first;
    }
    if (words.isParticle(token)) {
      return at > first && at + 1 < high && words.isNameLike(paragraph.at(at + 1));
    }
    boolean followsName =
        at > first
            && words.isNameLike(paragraph.at(at - 1))
            && !paragraph.at(at - 1).isPossessive();
    boolean isNoun = !words.isVerb(token) || words.is("nounlike", token) && at > first;
    return words.isPlain(token) && isNoun && (!followsName || leadsToName(paragraph, at, high));
  }

  /** Whether a few nouns lead from one name to another: Acme policy lead Jane Roe. */
  boolean leadsToName(Paragraph paragraph, int at, int high) {
    for (int i = at; i < high && i < at + 4; i++) {
      Token token = paragraph.at(i);
      if (words.isNameLike(token) || words.isRole(token)) {
        return true;
      }
      if (!words.isPlain(token) || words.isVerb(token)) {
        return false;
      }
    }
    return false;
  }

  /** "the company's chief executive, Jane Roe": the name says who the noun is. */
  private Mention apposition(Paragraph paragraph, Mention phrase, int end, int high) {
    int at = end;
    for (int i = end; i < high && i < end + LONGEST; i++) {
      Token token = paragraph.at(i);
      if (token.is(",")) {
        at = i;
        break;
      }
      if (!token.isWord() || token.isQuotation() || words.isVerb(token)) {
        return phrase;
      }
    }
    if (at >= high || !paragraph.at(at).is(",") || !definite(paragraph, phrase)) {
      return phrase;
    }
    int last = at + 1;
    while (last < high
        && (words.isNameLike(paragraph.at(last)) || words.isParticle(paragraph.at(last)))) {
      last++;
    }
    boolean isClosed =
        last >= high || paragraph.at(last).isAny(",.;:") || paragraph.at(last).isQuotation();
    if (last == at + 1 || !isClosed) {
      return phrase;
    }
    Mention name = core(paragraph, last - 1, at + 1);
    return name != null && name.isName()
        ? name.from(phrase.from(), paragraph.span(phrase.from(), last))
        : phrase;
  }

  boolean definite(Paragraph paragraph, Mention phrase) {
    Token first = paragraph.at(phrase.from());
    return first.isPossessive()
        || words.is("determiner", first) && !INDEFINITE.contains(first.lower());
  }

  private static Mention mention(
      Kind kind, Paragraph paragraph, int from, int to, int nameFrom, int nameTo) {
    Span span = paragraph.span(from, to);
    Span nameSpan = paragraph.span(nameFrom, nameTo);
    StringBuilder name = new StringBuilder();
    StringBuilder description = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = paragraph.at(i);
      if (i >= nameFrom && i < nameTo) {
        boolean isApart =
            name.length() > 0 && token.span().start() > paragraph.at(i - 1).span().end();
        name.append(isApart ? " " : "").append(token.text());
      }
      if (kind == Kind.NOMINAL || i < nameFrom || i >= nameTo) {
        description.append(description.length() > 0 ? " " : "").append(token.lower());
      }
    }
    return new Mention(kind, from, to, span, name.toString(), nameSpan, description.toString());
  }
}
