package dev.onrecord.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
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

  /**
   * Shingles keep their rarity, which tells where a quotation is from. Their score is not shown.
   */
  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
    return field.field().equals(StatementDocument.SHINGLES)
        ? Explanation.match(rarity(term.docFreq(), field.docCount()), "rarity")
        : super.idfExplain(field, term);
  }

  /** The inverse document frequency of BM25. */
  private static float rarity(long docFreq, long docCount) {
    return (float) Math.log1p((docCount - docFreq + 0.5) / (docFreq + 0.5));
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return AVERAGE_LENGTH;
  }
}
