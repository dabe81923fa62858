package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Startup check: up once this node's own index has been complete. On a new node of a large record,
 * this takes long.
 */
@Startup
class FirstIndexCheck implements HealthCheck {

  private final IndexState index;
  private volatile boolean wasReady;

  FirstIndexCheck(IndexState index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    wasReady |= index.isNodeReady();
    return HealthCheckResponse.named("First index").status(wasReady).build();
  }
}
