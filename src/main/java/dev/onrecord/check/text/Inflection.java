package dev.onrecord.check.text;

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

/** Decides by Snowball stemmers whether two words are forms of the same word. */
public final class Inflection {

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

  /** Longer words are not stemmed. */
  private static final int MAX_LENGTH = 50;

  private Inflection() {}

  public static boolean areForms(String language, String one, String other) {
    if (one.length() > MAX_LENGTH || other.length() > MAX_LENGTH) {
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
