package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check: down while this node rebuilds its own index, since other nodes can answer
 * everything.
 */
@Readiness
class IndexCheck implements HealthCheck {

  private final IndexState index;

  IndexCheck(IndexState index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Index")
        .status(index.isNodeReady())
        .withData("seq", index.seq())
        .withData("lag", index.lag())
        .build();
  }
}
