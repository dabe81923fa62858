package dev.onrecord.search.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The languages whose words the index knows in other forms, by Lucene's analyzers without their
 * stop words: no word of a query is dropped. Texts of other languages are analyzed as English,
 * which leaves most of their words unchanged, and so are those of Chinese and Thai, whose
 * characters follow each other like words.
 */
public enum Language {
  ENGLISH("en", new English()),
  GERMAN("de", new GermanAnalyzer(CharArraySet.EMPTY_SET)),
  FRENCH("fr", new FrenchAnalyzer(CharArraySet.EMPTY_SET)),
  SPANISH("es", new SpanishAnalyzer(CharArraySet.EMPTY_SET)),
  ITALIAN("it", new ItalianAnalyzer(CharArraySet.EMPTY_SET)),
  PORTUGUESE("pt", new PortugueseAnalyzer(CharArraySet.EMPTY_SET)),
  DUTCH("nl", new DutchAnalyzer(CharArraySet.EMPTY_SET)),
  TURKISH("tr", new TurkishAnalyzer(CharArraySet.EMPTY_SET)),
  RUSSIAN("ru", new RussianAnalyzer(CharArraySet.EMPTY_SET)),
  ARABIC("ar", new ArabicAnalyzer(CharArraySet.EMPTY_SET)),
  HINDI("hi", new HindiAnalyzer(CharArraySet.EMPTY_SET)),
  JAPANESE(
      "ja",
      new JapaneseAnalyzer(
          null,
          JapaneseTokenizer.Mode.SEARCH,
          CharArraySet.EMPTY_SET,
          JapaneseAnalyzer.getDefaultStopTags())),
  KOREAN("ko", new KoreanAnalyzer());

  /** The verb that makes verbs of nouns, which are found by the noun. */
  private static final String SURU = "する";

  private static final Map<String, Language> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(Language::code, Function.identity()));

  /** Languages whose stems may begin with another letter than their words. */
  private static final Set<Language> CHANGING_INITIALS =
      EnumSet.of(ARABIC, HINDI, JAPANESE, KOREAN);

  /** What analyzers know: they would take C++ for C. */
  private static final Pattern STEMMED = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+");

  /** The most words whose stems are kept, a megabyte: most words of texts are among few. */
  private static final int KNOWN = 4_000;

  /** Stems by word as written. An analyzer takes longer for a word than all the rest. */
  private final Cache<String, Set<String>> known = Caffeine.newBuilder().maximumSize(KNOWN).build();

  private final String code;
  private final Analyzer analyzer;

  Language(String code, Analyzer analyzer) {
    this.code = code;
    this.analyzer = analyzer;
  }

  /** The language by which texts with a language tag are analyzed. */
  public static Language of(String tag) {
    int end = tag.indexOf('-');
    return BY_CODE.getOrDefault(end < 0 ? tag : tag.substring(0, end), ENGLISH);
  }

  /** The languages with these codes. */
  public static Set<Language> ofCodes(List<String> codes) {
    return codes.stream().map(BY_CODE::get).collect(Collectors.toSet());
  }

  /** Whether the stem of a word without an apostrophe begins with the first letter of the word. */
  boolean keepsInitials() {
    return !CHANGING_INITIALS.contains(this);
  }

  /** Its tag. */
  public String code() {
    return code;
  }

  /**
   * The stems of a word, folded: of the word as written, and of the word as people type it who
   * leave out accents. Of U.S. and 5,000, only the folded word counts.
   */
  Set<String> stems(String written, String folded) {
    return known.get(written, word -> Set.copyOf(analyzedStems(word, folded)));
  }

  private Set<String> analyzedStems(String written, String folded) {
    Set<String> stems = new LinkedHashSet<>(4);
    boolean isWord = STEMMED.matcher(written).matches();
    if (isWord) {
      stems.add(Term.folded(stem(written)));
    }
    if (!isWord || !folded.equals(written.toLowerCase(Locale.ROOT))) {
      stems.add(stem(folded));
    }
    return stems;
  }

  /** The stem of a word, or the word if the analyzer makes several or none of it. */
  private String stem(String word) {
    if (!STEMMED.matcher(word).matches()) {
      return word;
    }
    if (this == JAPANESE || this == KOREAN && !isKorean(word)) {
      return ENGLISH.stem(word);
    }
    List<Segment> segments = analyzed(word);
    String stem = segments.stream().map(Segment::base).collect(Collectors.joining());
    boolean isStem = this == KOREAN ? !stem.isEmpty() : segments.size() == 1 && !stem.isEmpty();
    return isStem ? stem : word;
  }

  private static boolean isKorean(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
  }

  /** The words of which a Korean word consists, folded; empty if it is one. */
  List<String> parts(String written) {
    if (this != KOREAN || !isKorean(written)) {
      return List.of();
    }
    List<Segment> segments = analyzed(written);
    return segments.size() < 2
        ? List.of()
        : segments.stream().map(segment -> Term.folded(segment.base)).toList();
  }

  /** A word of a text without spaces, and its basic form. */
  record Segment(String base, int start, int end) {}

  /** The words of a Japanese text, without particles. */
  List<Segment> segments(String text) {
    return this != JAPANESE
        ? List.of()
        : analyzed(text).stream()
            .filter(segment -> !segment.base.equals(SURU))
            .map(s -> new Segment(Term.folded(s.base), s.start, s.end))
            .toList();
  }

  private List<Segment> analyzed(String text) {
    List<Segment> segments = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute base = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        segments.add(new Segment(base.toString(), place.startOffset(), place.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return segments;
  }

  /** Stems by Porter's second algorithm; {@code EnglishAnalyzer} still has his first. */
  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(
          words,
          new SnowballFilter(
              new EnglishPossessiveFilter(new LowerCaseFilter(words)), new EnglishStemmer()));
    }
  }
}
