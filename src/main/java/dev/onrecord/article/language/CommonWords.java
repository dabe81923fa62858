package dev.onrecord.article.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that an article writes in small letters, and with a capital only at the beginning of a
 * sentence: no names, whatever the lexicon does not know.
 */
public final class CommonWords {

  private CommonWords() {}

  /** The common words of an article, in lower case. */
  public static Set<String> of(List<List<Token>> blocks) {
    Set<String> small = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (List<Token> block : blocks) {
      Token before = null;
      for (Token token : block) {
        if (token.isWord()) {
          if (!token.hasCapital()) {
            small.add(token.lower());
          } else if (before != null && before.isWord()) {
            names.add(token.lower());
          } else if (FirstNames.contains(token.text())) {
            names.add(token.lower());
          }
        }
        before = token;
      }
    }
    small.removeAll(names);
    return small;
  }
}
