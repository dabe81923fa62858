package dev.onrecord.search;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;

/** A Lucene index in the data folder of this process. */
@Singleton
@UnlessBuildProfile("opensearch")
class LocalIndex implements IndexLocation {

  private final SearchMapping mapping;

  LocalIndex(SearchMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public boolean isWriter() {
    return true;
  }

  /** Lucene verifies most checksums only when it merges segments. */
  @Override
  public void verify() {
    try (IndexReader index =
        mapping.scope(Object.class).extension(LuceneExtension.get()).openIndexReader()) {
      for (LeafReaderContext segment : index.leaves()) {
        segment.reader().checkIntegrity();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
