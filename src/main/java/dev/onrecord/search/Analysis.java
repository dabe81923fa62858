package dev.onrecord.search;

import dev.onrecord.platform.text.Folding;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Defines text analysis: words without possessive endings, stemmed in English. Stemming leaves most
 * words of other languages unchanged. Texts and queries are folded before any analyzer sees them,
 * so that all backends of the index fold alike.
 */
public class Analysis implements LuceneAnalysisConfigurer {

  /** The name of the analyzer of texts. */
  static final String TEXT = "text";

  /** The name of the analyzer of queries. */
  static final String QUERY = "query";

  /** Each word and, at the same position, its stem, so that prefixes match too. */
  static final Analyzer TEXT_ANALYZER =
      analyzer(tokens -> wholeAndStemmed(tokens, initial -> true));

  /** Stems only. */
  static final Analyzer QUERY_ANALYZER = analyzer(Analysis::stemmed);

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new ConstantBm25());
    context.analyzer(TEXT).instance(TEXT_ANALYZER);
    context.analyzer(QUERY).instance(QUERY_ANALYZER);
  }

  /** Like the analysis of folded texts, but only words with certain initials are stemmed. */
  static TokenStream ofText(Tokenizer words, IntPredicate initials) {
    return wholeAndStemmed(new EnglishPossessiveFilter(words), initials);
  }

  /** A text or part of a query as the index has it: without case and accents. */
  static String folded(String text) {
    return Folding.INDEX.of(text);
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> forms) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, forms.apply(new EnglishPossessiveFilter(words)));
      }
    };
  }

  private static TokenStream wholeAndStemmed(TokenStream words, IntPredicate initials) {
    return stemmed(new UnstemmedUnless(initials, new KeywordRepeatFilter(words)));
  }

  private static TokenStream stemmed(TokenStream words) {
    return new RemoveDuplicatesTokenFilter(new SnowballFilter(words, new EnglishStemmer()));
  }

  /** Excludes words with other initials from stemming: a stem has the initial of its word. */
  private static final class UnstemmedUnless extends KeywordMarkerFilter {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final IntPredicate initials;

    UnstemmedUnless(IntPredicate initials, TokenFilter words) {
      super(words);
      this.initials = initials;
    }

    @Override
    protected boolean isKeyword() {
      return word.length() > 0 && !initials.test(word.charAt(0));
    }
  }
}
