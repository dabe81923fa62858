package dev.onrecord.article.attribution;

import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies words by their form and the lexicon. */
final class WordClasses {

  private static final Pattern INVERTED_PRONOUN =
      Pattern.compile("(?:.*-)?(?:t-)?(il|elle|ils|elles|on)$");

  /** Abbreviations of months and days that are names where they have no full stop. */
  private static final Set<String> GIVEN_NAMES = Set.of("Jan", "Jun", "Sun");

  /** Words that make verbs of speech of other verbs, each with the class of these verbs. */
  private static final Map<String, String> PARTICLES =
      Map.of("out", "with out", "back", "with back", "in", "with in", "it", "with it");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern MANNER =
      Pattern.compile("\\p{L}{2,}(?:al|te|nt|us|ve|ar|en|ed|er|ab|ib|ick|ing)ly");

  /** English nouns for people by what they do. */
  private static final Pattern AGENT =
      Pattern.compile("\\p{L}{3,}(?:er|or|ist|ian|eer|ant|man|woman)");

  final Lexicon lexicon;

  WordClasses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isEnglish() {
    return lexicon.language().equals("en");
  }

  boolean isGerman() {
    return lexicon.language().equals("de");
  }

  boolean isFrench() {
    return lexicon.language().equals("fr");
  }

  boolean is(String wordClass, Token token) {
    return token != null && lexicon.is(wordClass, token);
  }

  boolean isFunction(Token token) {
    return token == null || !token.isWord() || lexicon.isFunction(token);
  }

  boolean isPronoun(Token token) {
    return is("he", token)
        || is("she", token)
        || is("it", token)
        || is("they", token)
        || token != null
            && isFrench()
            && token.isWord()
            && token.lower().contains("-")
            && INVERTED_PRONOUN.matcher(token.lower()).matches();
  }

  boolean isVerb(Token token) {
    return token != null && !token.beginsWithCapital() && lexicon.verb(token) != null;
  }

  /** Whether a verb reports speech only with a particle, and none follows: "shot", "put". */
  boolean lacksParticle(Paragraph paragraph, int verb) {
    Token token = paragraph.at(verb);
    return isPhrasal(token) && !hasParticle(paragraph, verb);
  }

  /** Whether a verb has its particle beside it: "pointed out", "shot back", "put it". */
  boolean hasParticle(Paragraph paragraph, int verb) {
    Token next = paragraph.at(verb + 1);
    String particles = next == null ? null : PARTICLES.get(next.lower());
    return particles != null && is(particles, paragraph.at(verb));
  }

  private boolean isPhrasal(Token token) {
    return PARTICLES.values().stream().anyMatch(verbs -> is(verbs, token));
  }

  boolean isCalendar(Token token) {
    return token != null
        && token.beginsWithCapital()
        && !GIVEN_NAMES.contains(token.text())
        && (is("weekday", token) || is("month", token));
  }

  boolean isRole(Token token) {
    if (token == null || !token.isWord()) {
      return false;
    }
    String word = token.lower();
    return is("role", token)
        || is("honorific", token)
        || isCompoundRole(word)
        || isGerman() && lexicon.words("role suffix").stream().anyMatch(word::endsWith);
  }

  /** "Governor-elect", "editor-in-chief", "ex-president", "actor-turned-senator" */
  private boolean isCompoundRole(String word) {
    int first = word.indexOf('-');
    if (first <= 0) {
      return false;
    }
    String head = word.substring(0, first);
    String rest = word.substring(first + 1);
    return rest.startsWith("turned-")
        || lexicon.words("after role").contains(rest) && lexicon.words("role").contains(head)
        || lexicon.words("before role").contains(head)
            && (lexicon.words("role").contains(rest) || isCompoundRole(rest));
  }

  /** Whether a common noun before a name describes its bearer: organizer, chemist, firm. */
  boolean isAgent(Token token) {
    return lexicon.language().equals("en")
        && isPlain(token)
        && !token.hasCapital()
        && (is("collective", token) || AGENT.matcher(token.lower()).matches());
  }

  /** Whether such a noun has the capital of a title or of a sentence: Organizer Jane Roe. */
  boolean isCapitalizedAgent(Token token) {
    return lexicon.language().equals("en")
        && token.beginsWithCapital()
        && !isFirstName(token)
        && AGENT.matcher(token.lower()).matches();
  }

  /** Whether a word says what a person does: painter, minister. */
  boolean isCalling(Token token) {
    return isRole(token) || isAgent(token) || isCapitalizedAgent(token);
  }

  /** Whether a word can be part of a name. */
  boolean isNameLike(Token token) {
    return token != null
        && token.isWord()
        && token.hasCapital()
        && !token.isNumber()
        && !isCalendar(token)
        && !(token.beginsWithCapital() && lexicon.isFunction(token) && !isAcronym(token))
        && !token.text().startsWith("#")
        && !isAdverbOfManner(token);
  }

  /**
   * Whether a word ends in -ly and is no first name: such words begin sentences, and few names do.
   */
  private static boolean isAdverbOfManner(Token token) {
    return token.lower().endsWith("ly")
        && MANNER.matcher(token.lower()).matches()
        && !FirstNames.contains(token.text());
  }

  private static boolean isAcronym(Token token) {
    return token.text().length() > 1 && token.text().chars().noneMatch(Character::isLowerCase);
  }

  /** Whether a word can join two parts of a name. */
  boolean isParticle(Token token) {
    return is("particle", token) && !token.beginsWithCapital() || token != null && token.is("&");
  }

  /** Whether a lower-case word can be a noun or an adjective. */
  boolean isPlain(Token token) {
    return token != null
        && token.isWord()
        && !lexicon.isFunction(token)
        && !endsInLy(token)
        && !(isVerb(token) && !is("nounlike", token) && !token.lower().endsWith("ing"));
  }

  boolean isOrganization(String name) {
    for (String word : NO_WORD.split(name.toLowerCase(Locale.ROOT))) {
      if (lexicon.words("organization").contains(word)) {
        return true;
      }
    }
    return name.indexOf(' ') < 0 && name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /**
   * The number of tokens before a name that make it the name of an organization: Society of,
   * Department for the, Ministry of Food and; or 0.
   */
  int headOfOrganization(Paragraph paragraph, int from, int low) {
    int at = from - 1;
    if (is("and", paragraph.at(at))) {
      at--;
      while (at > low && isNameLike(paragraph.at(at))) {
        at--;
      }
      return isHead("office", paragraph, at, low) ? from - at + 1 : 0;
    }
    if (at > low && is("the", paragraph.at(at))) {
      at--;
    }
    return isHead("organization", paragraph, at, low) ? from - at + 1 : 0;
  }

  private boolean isHead(String wordClass, Paragraph paragraph, int of, int low) {
    return of > low
        && is("of an organization", paragraph.at(of))
        && paragraph.at(of - 1).beginsWithCapital()
        && !paragraph.at(of - 1).isPossessive()
        && is(wordClass, paragraph.at(of - 1));
  }

  /** Whether a word connects an organization's head with the rest of its name, to the right. */
  boolean leadsOnInOrganization(Paragraph paragraph, int at, int low, int high) {
    int next = at + 1;
    while (next < high && next < at + 3 && !isNameLike(paragraph.at(next))) {
      next++;
    }
    return next < high
        && !isNameLike(paragraph.at(at))
        && isNameLike(paragraph.at(next))
        && headOfOrganization(paragraph, next, low) >= next - at;
  }

  boolean isFirstName(Token token) {
    return token != null && FirstNames.contains(token.text());
  }

  /** Skips adverbs to the left, between a verb and its subject. */
  int beforeAdverbs(Paragraph paragraph, int from, int low) {
    int i = from;
    while (i >= low) {
      Token token = paragraph.at(i);
      boolean isDate = isCalendar(token) && i - 1 >= low && is("preposition", paragraph.at(i - 1));
      if (isDate) {
        i -= 2;
      } else if (isCalendar(token) && is("weekday", token)) {
        i--;
      } else if (isAdverb(token)
          || is("auxiliary", token)
          || is("future", token)
          || isLaterPast(paragraph, i)) {
        i--;
      } else {
        break;
      }
    }
    return i;
  }

  /** "a visibly tired doctor", "the then mayor": an adverb after a determiner. */
  boolean opensWithAdverb(Paragraph paragraph, int determiner) {
    return is("determiner", paragraph.at(determiner)) && isAdverb(paragraph.at(determiner + 1));
  }

  /** "NAME would later say": what happened after something else in the past. */
  boolean isLaterPast(Paragraph paragraph, int at) {
    Token next = paragraph.at(at + 1);
    return paragraph.at(at).lower().equals("would") && next != null && next.lower().equals("later");
  }

  boolean isAdverb(Token token) {
    return is("adverb", token)
        || token != null && token.isWord() && endsInLy(token) && !token.beginsWithCapital();
  }

  /** Whether a word ends like an adverb: quickly, and neither "fly" nor "family". */
  private boolean endsInLy(Token token) {
    return lexicon.language().equals("en")
        && token.lower().length() > 4
        && token.lower().endsWith("ly")
        && !is("noun in ly", token);
  }

  /** Whether a range of tokens seems to contain a finite verb. */
  boolean hasFiniteVerb(Paragraph paragraph, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = paragraph.at(i);
      String word = token.lower();
      boolean isPast = token.isWord() && word.length() > 4 && word.endsWith("ed") && i > from;
      boolean isForm = is("finite", token) || is("auxiliary", token) || is("modal", token);
      if (isPast
          || isForm && !isCalendar(token)
          || i > from && isVerb(token) && !word.endsWith("ing")
          || i > from
              && word.length() > 3
              && word.endsWith("s")
              && !token.hasCapital()
              && isNameLike(paragraph.at(i - 1))
              && !paragraph.at(i - 1).isPossessive()
          || i > from && isThirdPerson(paragraph, i)
          || i > from && isPronoun(paragraph.at(i - 1)) && !isFunction(token)) {
        return true;
      }
    }
    return false;
  }

  /** A word in -s after a singular noun, with an object or adverb after it. */
  private boolean isThirdPerson(Paragraph paragraph, int at) {
    String word = paragraph.at(at).lower();
    Token noun = paragraph.at(at - 1);
    Token object = paragraph.at(at + 1);
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !paragraph.at(at).hasCapital()
        && isPlain(noun)
        && !noun.isPossessive()
        && !noun.lower().endsWith("s")
        && object != null
        && (isFunction(object) && object.isWord() && !is("conjunction", object)
            || object.isNumber());
  }
}
