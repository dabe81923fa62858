package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive once nothing brings the index up to the log any more: only a new start mends that. */
@Liveness
class IndexerCheck implements HealthCheck {

  private final Indexer indexer;

  IndexerCheck(Indexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Indexer").status(indexer.isFollowing()).build();
  }
}
