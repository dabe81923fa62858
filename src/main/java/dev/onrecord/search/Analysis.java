package dev.onrecord.search;

import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
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

  /** Of texts: each word as it is and, at the same place, its stem; so beginnings are found too. */
  static final String TEXT = "text";

  /** Of queries: stems alone. */
  static final String QUERY = "query";

  private static final String ENGLISH = "English";

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new SteadySimilarity());
    context
        .analyzer(TEXT)
        .custom()
        .tokenizer(StandardTokenizerFactory.NAME)
        .tokenFilter(LowerCaseFilterFactory.NAME)
        .tokenFilter(ASCIIFoldingFilterFactory.NAME)
        .tokenFilter(EnglishPossessiveFilterFactory.NAME)
        .tokenFilter(KeywordRepeatFilterFactory.NAME)
        .tokenFilter(SnowballPorterFilterFactory.NAME)
        .param("language", ENGLISH)
        .tokenFilter(RemoveDuplicatesTokenFilterFactory.NAME);
    context
        .analyzer(QUERY)
        .custom()
        .tokenizer(StandardTokenizerFactory.NAME)
        .tokenFilter(LowerCaseFilterFactory.NAME)
        .tokenFilter(ASCIIFoldingFilterFactory.NAME)
        .tokenFilter(EnglishPossessiveFilterFactory.NAME)
        .tokenFilter(SnowballPorterFilterFactory.NAME)
        .param("language", ENGLISH);
  }
}
