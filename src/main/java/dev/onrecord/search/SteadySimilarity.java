package dev.onrecord.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 (Robertson and Zaragoza 2009) without what it takes from the rest of the record: how rare a
 * word is, and how long texts are on average. A score thus depends on the statement and the query
 * alone: it is the same on every node, and a page by relevance continues where the last one ended
 * whatever was added meanwhile. See docs/adr/0010.
 */
final class SteadySimilarity extends BM25Similarity {

  /** Words in a text of usual length. */
  private static final float USUAL_LENGTH = 40;

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }

  /** Of shingles the rare ones tell where a quotation is from; no score of them is shown. */
  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
    return field.field().equals(StatementDocument.SHINGLES)
        ? Explanation.match(rarity(term.docFreq(), field.docCount()), "rarity")
        : super.idfExplain(field, term);
  }

  /** As BM25 has it. */
  private static float rarity(long docFreq, long docCount) {
    return (float) Math.log1p((docCount - docFreq + 0.5) / (docFreq + 0.5));
  }

  @Override
  protected float avgFieldLength(CollectionStatistics statistics) {
    return USUAL_LENGTH;
  }
}
