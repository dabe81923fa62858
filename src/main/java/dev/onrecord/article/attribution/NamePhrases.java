package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.Mention.Kind;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Set;

/** Reads names with the roles and organizations before them: Acme co-founder Jane Roe. */
final class NamePhrases {

  /** Nouns before a name that do not describe its bearer: "the day Acme said". */
  private static final Set<String> TIMES_AND_WAYS =
      Set.of("day", "week", "month", "year", "time", "moment", "way", "reason", "thing");

  /** The maximum number of nouns between a determiner and the name that they describe. */
  private static final int MOST_NOUNS = 4;

  /** The maximum length of a description without a determiner, in tokens. */
  private static final int LONGEST_DESCRIPTION = 6;

  private final WordClasses words;

  NamePhrases(WordClasses words) {
    this.words = words;
  }

  /** The name that ends at a token, with its description; a noun phrase if it is only a role. */
  Mention endingAt(Paragraph paragraph, int end, int low) {
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
    while (joined > 0 && from > last - NounPhrases.LONGEST) {
      from -= joined;
      joined = joinsLeft(paragraph, from, low);
    }
    int nameFrom = from;
    for (int i = from; i <= last; i++) {
      boolean isSurname = i == last && i > from && words.isFirstName(paragraph.at(i - 1));
      if (words.isRole(paragraph.at(i)) && !isSurname && !isOfOffice(paragraph, i, last, from)) {
        nameFrom = i + 1;
      }
    }
    if (nameFrom == from
        && last - from >= 2
        && words.isCapitalizedAgent(paragraph.at(from))
        && words.isFirstName(paragraph.at(from + 1))) {
      nameFrom = from + 1;
    }
    boolean isWithinRole =
        followsRole(paragraph, from, low)
            && nameFrom <= last
            && (nameFrom > from || last - from >= 2);
    int start = isWithinRole ? from - 2 : withDescription(paragraph, from, low);
    if (nameFrom > last) {
      return Mention.of(Kind.NOMINAL, paragraph, start, last + 1, start, last + 1);
    }
    boolean isState =
        followsRole(paragraph, from, low) && paragraph.at(from).text().equals("State");
    if (isState || !words.isOrganization(paragraph.words(nameFrom, last + 1))) {
      nameFrom = afterPlace(paragraph, nameFrom, last, low);
    }
    Token article = start >= low ? paragraph.at(start) : null;
    boolean isIndefinite =
        article != null
            && (article.lower().equals("a") || article.lower().equals("an"))
            && start == nameFrom - 1;
    return Mention.of(
        isIndefinite ? Kind.NOMINAL : Kind.NAME, paragraph, start, last + 1, nameFrom, last + 1);
  }

  /** "Justice Department", "Office of the President": a role inside the name of an office. */
  private boolean isOfOffice(Paragraph paragraph, int role, int last, int from) {
    return role + 1 == last && words.is("office", paragraph.at(last))
        || role == last && words.headOfOrganization(paragraph, last, from) > 0;
  }

  /** The number of tokens to the left that belong to the same name. */
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
    return isName ? from - at : words.headOfOrganization(paragraph, from, low);
  }

  /**
   * The start of a person's name in a run of capitals that begins with a place or organization, as
   * in "Governor of Washington Jane Roe": the last first name that has a name after it.
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

  /** Extends a name to the left by the words that describe its bearer: a Tesla co-founder. */
  private int withDescription(Paragraph paragraph, int from, int low) {
    if (describedFrom(paragraph, from, low)) {
      return low;
    }
    int i = from;
    while (i - 1 >= low && i > from - NounPhrases.LONGEST) {
      Token left = paragraph.at(i - 1);
      if (words.is("determiner", left)) {
        return i - 1;
      }
      int office =
          i < from && words.isNameLike(left) ? words.headOfOrganization(paragraph, i - 1, low) : 0;
      if (office > 0) {
        i -= office + 1;
        continue;
      }
      boolean joinsRoles =
          left.lower().equals("and")
              && i - 2 >= low
              && words.isCalling(paragraph.at(i - 2))
              && i < from;
      boolean isDegree = i < from && i - 2 >= low && words.opensWithAdverb(paragraph, i - 2);
      boolean belongs =
          joinsRoles
              || isDegree
              || words.isRole(left)
              || i == from && (words.isAgent(left) || isDescribed(paragraph, i - 1, low))
              || left.isPossessive()
              || i < from && (words.isNameLike(left) || words.isPlain(left) && !words.isVerb(left));
      if (!belongs) {
        break;
      }
      i--;
    }
    return i;
  }

  /**
   * Whether nouns without a determiner fill the range before a name, so that they can only describe
   * its bearer: "mission lead NAME", "festival head of sound NAME".
   */
  private boolean describedFrom(Paragraph paragraph, int name, int low) {
    boolean mayDescribe =
        name > low
            && name - low <= LONGEST_DESCRIPTION
            && isNoun(paragraph.at(low))
            && isNoun(paragraph.at(name - 1))
            && !words.is("document", paragraph.at(name - 1))
            && !TIMES_AND_WAYS.contains(paragraph.lower(name - 1));
    for (int i = low; mayDescribe && i < name; i++) {
      boolean links =
          words.is("of an organization", paragraph.at(i))
              || words.is("and", paragraph.at(i)) && words.isCalling(paragraph.at(i - 1));
      mayDescribe = isNoun(paragraph.at(i)) || links;
    }
    return mayDescribe;
  }

  /** Whether nouns after a determiner describe a name: "the crypto exchange Acme". */
  private boolean isDescribed(Paragraph paragraph, int last, int low) {
    Token noun = paragraph.at(last);
    if (words.is("document", noun) || TIMES_AND_WAYS.contains(noun.lower())) {
      return false;
    }
    if (last - 2 >= low && words.opensWithAdverb(paragraph, last - 2)) {
      return true;
    }
    int at = last;
    while (at >= low && at > last - MOST_NOUNS && isNoun(paragraph.at(at))) {
      at--;
    }
    return at < last && at >= low && words.is("determiner", paragraph.at(at));
  }

  private boolean isNoun(Token token) {
    return words.isPlain(token)
        && !token.hasCapital()
        && !words.isVerb(token)
        && !token.lower().endsWith("ed");
  }
}
