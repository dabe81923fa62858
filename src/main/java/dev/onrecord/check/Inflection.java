package dev.onrecord.check;

import java.util.Map;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Whether two words are forms of one, by the stemmers of the index's library. */
final class Inflection {

  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.of(
          "en", EnglishStemmer::new,
          "de", GermanStemmer::new,
          "fr", FrenchStemmer::new,
          "es", SpanishStemmer::new,
          "it", ItalianStemmer::new,
          "pt", PortugueseStemmer::new,
          "nl", DutchStemmer::new,
          "ru", RussianStemmer::new,
          "tr", TurkishStemmer::new);

  /** A longer one is no word that is inflected. */
  private static final int LONGEST = 50;

  private Inflection() {}

  static boolean joins(String language, String one, String other) {
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return false;
    }
    SnowballStemmer stemmer = STEMMERS.getOrDefault(language, EnglishStemmer::new).get();
    return stem(stemmer, language, one).equals(stem(stemmer, language, other));
  }

  private static String stem(SnowballStemmer stemmer, String language, String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String base = language.equals("en") ? Lexicon.auxiliary(bare) : bare;
    stemmer.setCurrent(base);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
