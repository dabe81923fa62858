package dev.onrecord.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/**
 * Configures OpenSearch to read what {@link Analysis} reads, by a tokenizer and a filter that every
 * OpenSearch has: analyzers of some languages, and folding, need plugins.
 */
public class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

  private static final String POSITIONS = "positions";
  private static final String FORMS = "forms";

  @Override
  public void configure(ElasticsearchAnalysisConfigurationContext context) {
    context
        .tokenizer(POSITIONS)
        .type("whitespace")
        .param("max_token_length", Analysis.MAX_POSITION);
    context
        .tokenFilter(FORMS)
        .type("pattern_capture")
        .param("patterns", Analysis.FORM)
        .param("preserve_original", false);
    context.analyzer(Analysis.TEXT).custom().tokenizer(POSITIONS).tokenFilters(FORMS);
  }
}
