package dev.onrecord.search;

import jakarta.inject.Singleton;
import java.time.Duration;

/** The index, for tests that must know what it has taken in. */
@Singleton
public class TestIndex {

  private final Indexer indexer;

  TestIndex(Indexer indexer) {
    this.indexer = indexer;
  }

  /** Takes the record as it is now, whatever the log says. */
  public void rebuild() {
    indexer.rebuild();
  }

  /** Waits until everything that was written can be searched. */
  public void await() {
    try {
      indexer.awaitLatest(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (indexer.lag() > 0) {
      throw new AssertionError("the index is behind by " + indexer.lag());
    }
  }
}
