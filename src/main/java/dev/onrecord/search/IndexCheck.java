package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while this node builds an index of its own: others can answer all that is asked. */
@Readiness
class IndexCheck implements HealthCheck {

  private final IndexState index;

  IndexCheck(IndexState index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Index")
        .status(index.suffices())
        .withData("seq", index.seq())
        .withData("lag", index.lag())
        .build();
  }
}
