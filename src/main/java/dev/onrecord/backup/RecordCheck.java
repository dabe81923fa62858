package dev.onrecord.backup;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: down once the database was replaced while this node runs. */
@Readiness
class RecordCheck implements HealthCheck {

  private final Checkpoints checkpoints;

  RecordCheck(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  @Override
  public HealthCheckResponse call() {
    String disagreement = checkpoints.disagreement();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("Record").status(disagreement == null);
    return disagreement == null
        ? response.build()
        : response.withData("reason", "The database " + disagreement).build();
  }
}
