package dev.onrecord.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/**
 * Configures OpenSearch for the same analysis as {@link Analysis}, with filters that every
 * OpenSearch has: folding needs its ICU plugin, so the service folds.
 */
public class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

  private static final String POSSESSIVE = "possessive";
  private static final String STEM = "stem";

  @Override
  public void configure(ElasticsearchAnalysisConfigurationContext context) {
    context.tokenFilter(POSSESSIVE).type("stemmer").param("language", "possessive_english");
    context.tokenFilter(STEM).type("snowball").param("language", "English");
    context
        .analyzer(Analysis.TEXT)
        .custom()
        .tokenizer("standard")
        .tokenFilters(POSSESSIVE, "keyword_repeat", STEM, "remove_duplicates");
    context
        .analyzer(Analysis.QUERY)
        .custom()
        .tokenizer("standard")
        .tokenFilters(POSSESSIVE, STEM, "remove_duplicates");
  }
}
