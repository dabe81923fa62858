package dev.onrecord.search;

import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
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
 * What the words of a text are: in lower case, without accents, kinds of quotation marks and
 * possessive endings, and stemmed as in English, which leaves most words of other languages to be
 * found as they are.
 */
public class Analysis implements LuceneAnalysisConfigurer {

  /** The name of the analyzer of texts. */
  static final String TEXT = "text";

  /** The name of the analyzer of queries. */
  static final String QUERY = "query";

  /** Each word as it is and, at the same place, its stem; so beginnings of words are found too. */
  static final Analyzer OF_TEXTS = analyzer(tokens -> wholeAndStemmed(tokens, initial -> true));

  /** Stems alone. */
  static final Analyzer OF_QUERIES = analyzer(Analysis::stemmed);

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new ConstantBm25());
    context.analyzer(TEXT).instance(OF_TEXTS);
    context.analyzer(QUERY).instance(OF_QUERIES);
  }

  /** As texts are analyzed, but only words that begin with some letters are stemmed. */
  static TokenStream ofText(Tokenizer words, IntPredicate initials) {
    return wholeAndStemmed(normalized(words), initials);
  }

  /** The beginning of a word as words begin in the index. */
  static String beginning(String text) {
    return OF_QUERIES.normalize(StatementDocument.TEXT, text).utf8ToString();
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> forms) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, forms.apply(normalized(words)));
      }

      @Override
      protected TokenStream normalize(String field, TokenStream word) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(word));
      }
    };
  }

  private static TokenStream normalized(Tokenizer words) {
    return new EnglishPossessiveFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
  }

  private static TokenStream wholeAndStemmed(TokenStream words, IntPredicate initials) {
    return stemmed(new UnstemmedUnless(initials, new KeywordRepeatFilter(words)));
  }

  private static TokenStream stemmed(TokenStream words) {
    return new RemoveDuplicatesTokenFilter(new SnowballFilter(words, new EnglishStemmer()));
  }

  /** Spares the stemmer the words that begin with other letters: a stem begins as its word. */
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
