package dev.onrecord.article.attribution;

import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies words by their form and the lexicon. */
final class WordClasses {

  private static final Pattern INVERTED_PRONOUN =
      Pattern.compile("(?:.*-)?(?:t-)?(il|elle|ils|elles|on)$");

  /** Abbreviations of months and days that are names where they have no full stop. */
  private static final Set<String> GIVEN_NAMES = Set.of("Jan", "Jun", "Sun");

  private static final Pattern MANNER =
      Pattern.compile("\\p{L}{2,}(?:al|te|nt|us|ve|ar|en|ed|er|ab|ib|ick|ing)ly");

  /** English nouns for people by what they do. */
  private static final Pattern AGENT =
      Pattern.compile("\\p{L}{3,}(?:er|or|ist|ian|eer|ant|man|woman)");

  final Lexicon lexicon;

  WordClasses(Lexicon lexicon) {
    this.lexicon = lexicon;
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
        || isGerman() && lexicon.words("role suffix").stream().anyMatch(word::endsWith);
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
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (lexicon.words("organization").contains(word)) {
        return true;
      }
    }
    return name.indexOf(' ') < 0 && name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
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
      } else if (isAdverb(token) || is("auxiliary", token) || is("future", token)) {
        i--;
      } else {
        break;
      }
    }
    return i;
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
      if (isPast
          || is("finite", token)
          || is("auxiliary", token)
          || is("modal", token)
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
