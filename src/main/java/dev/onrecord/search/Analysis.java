package dev.onrecord.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * Configures Lucene to read texts and queries that are analyzed already: spaces separate positions,
 * and bars the forms at a position. The service analyzes (see {@code AnalyzedText}), so that all
 * backends of the index find the same.
 */
public class Analysis implements LuceneAnalysisConfigurer {

  /** The name of the analyzer. */
  static final String TEXT = "text";

  /** A form. */
  static final String FORM = "([^|]+)";

  /** The maximum length of all forms at a position: more than there can be. */
  static final int MAX_POSITION = 100_000;

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    context.similarity(new ConstantBm25());
    context
        .analyzer(TEXT)
        .custom()
        .tokenizer("whitespace")
        .param("maxTokenLen", String.valueOf(MAX_POSITION))
        .tokenFilter("patternCaptureGroup")
        .param("pattern", FORM)
        .param("preserve_original", "false");
  }
}
