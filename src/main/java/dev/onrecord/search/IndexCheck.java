package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the index is being built: lists are answered even so, text and facets are not.
 */
@Readiness
class IndexCheck implements HealthCheck {

  private final Indexer indexer;

  IndexCheck(Indexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Index")
        .status(indexer.isReady())
        .withData("seq", indexer.seq())
        .withData("lag", indexer.lag())
        .build();
  }
}
