package dev.onrecord.article.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Collects words that an article writes with a capital only at the beginning of a sentence. They
 * are not names, even if the lexicon does not know them.
 */
public final class CommonWords {

  private CommonWords() {}

  /**
   * Whether a word looks like a plural: residents, engineers. At the beginning of sentences only,
   * it is not a name.
   */
  private static boolean isPlural(Token token) {
    String word = token.text();
    return word.length() > 4
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !token.isPossessive()
        && !FirstNames.contains(word)
        && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
  }

  /** The common words of an article, in lower case. */
  public static Set<String> of(List<List<Token>> blocks) {
    Set<String> small = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> plurals = new HashSet<>();
    for (List<Token> block : blocks) {
      Token before = null;
      for (int i = 0; i < block.size(); i++) {
        Token token = block.get(i);
        boolean isAlone = i + 1 == block.size() || !block.get(i + 1).hasCapital();
        if (token.isWord()) {
          if (!token.hasCapital()) {
            small.add(token.lower());
          } else if (before != null && !before.isAny(".!?")) {
            names.add(token.lower());
          } else if (isAlone && isPlural(token)) {
            plurals.add(token.lower());
          } else if (FirstNames.contains(token.text())) {
            names.add(token.lower());
          }
        }
        before = token;
      }
    }
    small.addAll(plurals);
    small.removeAll(names);
    return small;
  }
}
