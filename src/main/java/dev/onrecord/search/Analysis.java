package dev.onrecord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilterFactory;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilterFactory;
import org.apache.lucene.analysis.snowball.SnowballPorterFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

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
  static final Analyzer OF_TEXTS = analyzer(true);

  /** Stems alone. */
  static final Analyzer OF_QUERIES = analyzer(false);

  private static Analyzer analyzer(boolean wholeWordsToo) {
    try {
      CustomAnalyzer.Builder words =
          CustomAnalyzer.builder()
              .withTokenizer(StandardTokenizerFactory.NAME)
              .addTokenFilter(LowerCaseFilterFactory.NAME)
              .addTokenFilter(ASCIIFoldingFilterFactory.NAME)
              .addTokenFilter(EnglishPossessiveFilterFactory.NAME);
      if (wholeWordsToo) {
        words.addTokenFilter(KeywordRepeatFilterFactory.NAME);
      }
      return words
          .addTokenFilter(SnowballPorterFilterFactory.NAME, "language", "English")
          .addTokenFilter(RemoveDuplicatesTokenFilterFactory.NAME)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new SteadySimilarity());
    context.analyzer(TEXT).instance(OF_TEXTS);
    context.analyzer(QUERY).instance(OF_QUERIES);
  }
}
