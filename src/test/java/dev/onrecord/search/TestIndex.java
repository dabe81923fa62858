package dev.onrecord.search;

import dev.onrecord.search.analysis.AnalyzedQuery;
import dev.onrecord.search.analysis.AnalyzedText;
import dev.onrecord.search.analysis.Language;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Lets tests wait for the index and inspect it. */
@Singleton
public class TestIndex {

  private final Indexer indexer;
  private final IndexState state;
  private final IndexedNames names;

  TestIndex(Indexer indexer, IndexState state, IndexedNames names) {
    this.indexer = indexer;
    this.state = state;
    this.names = names;
  }

  /** The forms at each place of a text. */
  public List<Set<String>> forms(String text, String language) {
    return AnalyzedText.of(text, Language.of(language)).positions().stream()
        .map(
            position -> {
              Set<String> all = new HashSet<>(position.forms());
              all.addAll(position.wholes());
              return all;
            })
        .toList();
  }

  /** The forms of each word of a query, in any language; any of them finds it. */
  public List<Set<String>> queryForms(String words) {
    return AnalyzedQuery.of(words, EnumSet.allOf(Language.class)).positions().stream()
        .map(AnalyzedQuery.Forms::all)
        .toList();
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
