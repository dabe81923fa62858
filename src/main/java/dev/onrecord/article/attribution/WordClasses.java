package dev.onrecord.article.attribution;

import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says what a word of a paragraph can be, as far as its form and the lexicon tell. */
final class WordClasses {

  private static final Pattern INVERTED_PRONOUN =
      Pattern.compile("(?:.*-)?(?:t-)?(il|elle|ils|elles|on)$");

  private static final Pattern MANNER =
      Pattern.compile("\\p{L}{2,}(?:al|te|nt|us|ve|ar|en|ed|er|ab|ib|ick|ing)ly");

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

  /** Adverbs open sentences with a capital; few names end so, apart from first names. */
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

  /** Whether a word in small letters can be a noun or adjective. */
  boolean isPlain(Token token) {
    return token != null
        && token.isWord()
        && !lexicon.isFunction(token)
        && !(token.lower().length() > 4
            && token.lower().endsWith("ly")
            && lexicon.language().equals("en"))
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

  /** Skips words that stand between a subject and its verb, leftwards. */
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
        || token != null
            && token.isWord()
            && lexicon.language().equals("en")
            && token.lower().length() > 4
            && token.lower().endsWith("ly")
            && !token.beginsWithCapital();
  }
}
