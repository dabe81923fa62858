package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.Mention.Kind;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Reads noun phrases that may name a speaker. */
final class NounPhrases {

  private static final Set<String> PRONOUN_LIKE =
      Set.of(
          "one", "some", "many", "several", "others", "another", "most", "few", "both", "all",
          "them", "us");

  private static final Set<String> INDEFINITE =
      Set.of(
          "a", "an", "one", "some", "any", "another", "many", "several", "ein", "eine", "un",
          "une");

  /** The maximum length of a noun phrase, in words. */
  static final int LONGEST = 16;

  private final WordClasses words;
  private final NamePhrases names;

  NounPhrases(WordClasses words) {
    this.words = words;
    this.names = new NamePhrases(words);
  }

  /** The phrase that ends at a token, with its prepositional attributes; or null. */
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
      if (head == null
          || head.kind() == Kind.PRONOUN
          || !head.isName() && isVerbal(paragraph, before - 1)) {
        break;
      }
      phrase = head.upTo(end + 1, paragraph.span(head.from(), end + 1));
    }
    return phrase == null ? null : joint(paragraph, phrase, low);
  }

  /** The name that ends at a token, whatever it is an attribute of. */
  Mention nameEndingAt(Paragraph paragraph, int last, int low) {
    return names.endingAt(paragraph, last, low);
  }

  /** "The inquiry heard from NAME", "a letter sent by NAME": a verb is not the head of a phrase. */
  private boolean isVerbal(Paragraph paragraph, int at) {
    Token token = paragraph.at(at);
    return token.lower().endsWith("ed")
        || token.lower().endsWith("ing")
        || words.is("finite", token) && !words.is("determiner", paragraph.at(at - 1));
  }

  private Mention joint(Paragraph paragraph, Mention phrase, int low) {
    int before = phrase.from() - 1;
    Token and = before > low ? paragraph.at(before) : null;
    if (!words.is("and", and) || phrase.kind() == Kind.PRONOUN) {
      return phrase;
    }
    Mention other = core(paragraph, before - 1, low);
    return other != null && other.isName() ? phrase.as(Kind.JOINT) : phrase;
  }

  /** "said NAME and NAME": several speakers, unless the second is the subject of another verb. */
  Mention withOthers(Paragraph paragraph, Mention phrase, int high) {
    boolean mayJoin =
        phrase != null
            && phrase.kind() != Kind.PRONOUN
            && phrase.to() + 1 < high
            && words.is("and", paragraph.at(phrase.to()));
    Mention other = mayJoin ? beginningAt(paragraph, phrase.to() + 1, high) : null;
    if (other == null || !other.isName() && !words.is("determiner", paragraph.at(other.from()))) {
      return phrase;
    }
    boolean isClosed = other.to() >= high || !paragraph.at(other.to()).isWord();
    return isClosed ? phrase.as(Kind.JOINT) : phrase;
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
      return Mention.of(Kind.PRONOUN, paragraph, last, last + 1, last, last + 1);
    }
    if (PRONOUN_LIKE.contains(token.lower())) {
      return Mention.of(Kind.NOMINAL, paragraph, last, last + 1, last, last + 1);
    }
    if (words.is("unnamed", token) && !words.isFirstName(token)) {
      return nominal(paragraph, last, low);
    }
    if (words.isNameLike(token) && !(words.isGerman() && isGermanNoun(paragraph, last, low))) {
      return names.endingAt(paragraph, last, low);
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

  private Mention nominal(Paragraph paragraph, int last, int low) {
    int from = last;
    int possessor = -1;
    while (from - 1 >= low && from > last - LONGEST) {
      Token left = paragraph.at(from - 1);
      if (left.isPossessive()) {
        possessor = from - 1;
      }
      int office = words.isNameLike(left) ? words.headOfOrganization(paragraph, from - 1, low) : 0;
      if (office > 0) {
        from -= office + 1;
        continue;
      }
      if (words.is("determiner", left) || isNumberWord(left)) {
        from--;
        boolean isCounted = from - 1 >= low && words.is("the", paragraph.at(from - 1));
        from = isCounted ? from - 1 : from;
        break;
      }
      boolean isDegree = from - 2 >= low && words.opensWithAdverb(paragraph, from - 2);
      boolean belongs =
          left.isPossessive()
              || isDegree
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
      Mention owner = names.endingAt(paragraph, possessor, low);
      if (owner.isName()) {
        return owner.upTo(last + 1, paragraph.span(owner.from(), last + 1));
      }
    }
    return Mention.of(Kind.NOMINAL, paragraph, from, last + 1, from, last + 1);
  }

  private static boolean isNumberWord(Token token) {
    return token.isNumber();
  }

  /** The phrase that begins at a token, for verbs that precede their subject; or null. */
  Mention beginningAt(Paragraph paragraph, int first, int high) {
    Token token = first < high ? paragraph.at(first) : null;
    if (token == null || !token.isWord()) {
      return null;
    }
    if (words.isPronoun(token)) {
      return Mention.of(Kind.PRONOUN, paragraph, first, first + 1, first, first + 1);
    }
    Token next = first + 1 < high ? paragraph.at(first + 1) : null;
    boolean isAlone = next == null || !next.isWord() || next.lower().equals("of");
    if (isAlone && PRONOUN_LIKE.contains(token.lower())) {
      return Mention.of(Kind.NOMINAL, paragraph, first, first + 1, first, first + 1);
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
    if (phrase.kind() != Kind.NOMINAL) {
      return phrase;
    }
    Mention listed = namedByRoles(paragraph, first, end, high);
    return listed == null ? apposition(paragraph, phrase, end, high) : listed;
  }

  /** "painter, sculptor and poet NAME" */
  private Mention namedByRoles(Paragraph paragraph, int first, int end, int high) {
    if (end > first + 1 || end >= high || !isCalling(paragraph.at(first))) {
      return null;
    }
    int at = end;
    while (at < high
        && (paragraph.at(at).is(",")
            || words.is("and", paragraph.at(at))
            || isCalling(paragraph.at(at)))) {
      at++;
    }
    if (!isCalling(paragraph.at(at - 1)) || !words.isNameLike(paragraph.at(at))) {
      return null;
    }
    Mention name = beginningAt(paragraph, at, high);
    return name != null && name.isName()
        ? name.from(first, paragraph.span(first, name.to()))
        : null;
  }

  private boolean isCalling(Token token) {
    return !token.hasCapital() && words.isCalling(token);
  }

  private boolean belongsForward(Paragraph paragraph, int first, int at, int high) {
    Token token = paragraph.at(at);
    if (token.is("&") || words.isNameLike(token) || words.isRole(token)) {
      return true;
    }
    if (!token.isWord() || words.isCalendar(token)) {
      return false;
    }
    if (at > first && words.leadsOnInOrganization(paragraph, at, first, high)) {
      return true;
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

  /** Whether a few nouns connect one name to another: Acme policy lead Jane Roe. */
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

  /** "the company's chief executive, Jane Roe": the name identifies the noun. */
  Mention apposition(Paragraph paragraph, Mention phrase, int end, int high) {
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
}
