package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Liveness check: down once the indexer has died, which only a restart fixes. */
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
