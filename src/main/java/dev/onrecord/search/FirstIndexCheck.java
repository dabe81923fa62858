package dev.onrecord.search;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Has not started until its own index could answer once, which takes a new node of a large record
 * long.
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
