package dev.onrecord.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 (Robertson and Zaragoza 2009) without inverse document frequency and with a fixed average
 * length. A score depends on the statement and the query alone, so it is the same on every node,
 * and paging by relevance neither repeats nor skips whatever is added meanwhile (ADR 10).
 */
final class ConstantBm25 extends BM25Similarity {

  /** The assumed average length of a text, in words. */
  private static final float AVERAGE_LENGTH = 40;

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return AVERAGE_LENGTH;
  }
}
