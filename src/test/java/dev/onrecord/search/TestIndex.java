package dev.onrecord.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;

/** Lets tests wait for the index and inspect it. */
@Singleton
public class TestIndex {

  private final Indexer indexer;
  private final IndexState state;
  private final IndexedNames names;
  private final SearchMapping mapping;

  TestIndex(Indexer indexer, IndexState state, IndexedNames names, SearchMapping mapping) {
    this.indexer = indexer;
    this.state = state;
    this.names = names;
    this.mapping = mapping;
  }

  /** What an analyzer makes of a text: the words at each place. */
  public List<Set<String>> words(String analyzer, String text) {
    List<Set<String>> words = new ArrayList<>();
    try (TokenStream tokens =
        mapping
            .backend()
            .unwrap(LuceneBackend.class)
            .analyzer(analyzer)
            .orElseThrow()
            .tokenStream("text", Analysis.folded(text))) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          words.add(new HashSet<>());
        }
        words.get(words.size() - 1).add(word.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Takes the record as it is now, whatever the log says. */
  public void rebuild() {
    indexer.rebuild();
  }

  /** The number of rebuilds of the index. */
  public long builds() {
    return state.builds();
  }

  /** Waits until names, too, are ranked by everything: counts are good for a second. */
  public void awaitNames() {
    await();
    String newest = state.seq() + "." + state.seq();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!names.state().equals(newest)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("names are ranked as of " + names.state());
      }
      Thread.onSpinWait();
    }
  }

  /** Waits until all writes can be searched. */
  public void await() {
    try {
      state.awaitLatest(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (state.lag() > 0) {
      throw new AssertionError("the index is behind by " + state.lag());
    }
  }
}
