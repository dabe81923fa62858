package dev.onrecord.source;

import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.sql.KeyQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds sources whose URLs are probably the same document. They are proposed, never merged. */
@Singleton
class SimilarSources {

  /** Two schemes, four subdomains, with and without a slash. */
  static final int MAX = 16;

  private final CurrentUser currentUser;

  SimilarSources(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  /** The sources with similar URLs that the user may see, by id; empty without a URL. */
  List<SourceRef> of(String url) {
    if (url == null) {
      return List.of();
    }
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                KeyQuery.of(
                        Source.getEntityManager(),
                        "from Source s where s.urlKey in :keys order by s.id",
                        Source.class,
                        List.copyOf(SourceUrl.similarKeys(url)))
                    .getResultStream()
                    .filter(source -> !source.isHidden() || currentUser.isEditor())
                    .map(SourceRef::of)
                    .toList());
  }
}
