package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Startup check: up once this node's own index could answer, which takes long on a new node of a
 * large record.
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
    wasReady |= index.suffices();
    return HealthCheckResponse.named("First index").status(wasReady).build();
  }
}
