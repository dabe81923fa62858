package dev.onrecord.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 (Robertson and Zaragoza 2009) without what it takes from the rest of the record: how rare a
 * word is, and how long texts are on average. A score thus depends on the statement and the query
 * alone: it is the same on every node, and a page by relevance continues where the last one ended
 * whatever was added meanwhile. See docs/adr/0010.
 */
final class ConstantBm25 extends BM25Similarity {

  /** Words in a text of usual length. */
  private static final float USUAL_LENGTH = 40;

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return USUAL_LENGTH;
  }
}
