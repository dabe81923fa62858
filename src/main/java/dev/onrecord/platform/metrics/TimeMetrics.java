package dev.onrecord.platform.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Exports the times of the connection pool and of the CPU in seconds. Quarkus and Micrometer use
 * other units.
 */
@Singleton
class TimeMetrics implements MeterBinder {

  private static final String SECONDS = "seconds";

  private final AgroalDataSource database;

  TimeMetrics(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(
        registry,
        "agroal.blocking.time.average",
        "Average time an application waited to acquire a connection.",
        AgroalDataSourceMetrics::blockingTimeAverage);
    gauge(
        registry,
        "agroal.blocking.time.max",
        "Maximum time an application waited to acquire a connection.",
        AgroalDataSourceMetrics::blockingTimeMax);
    counter(
        registry,
        "agroal.blocking.time",
        "Total time applications waited to acquire a connection.",
        ofPool(AgroalDataSourceMetrics::blockingTimeTotal));
    gauge(
        registry,
        "agroal.creation.time.average",
        "Average time for a connection to be created.",
        AgroalDataSourceMetrics::creationTimeAverage);
    gauge(
        registry,
        "agroal.creation.time.max",
        "Maximum time for a connection to be created.",
        AgroalDataSourceMetrics::creationTimeMax);
    counter(
        registry,
        "agroal.creation.time",
        "Total time waiting for connections to be created.",
        ofPool(AgroalDataSourceMetrics::creationTimeTotal));
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    counter(
        registry,
        "process.cpu",
        "CPU time that the process has used.",
        pool -> system.getProcessCpuTime() / 1e9);
  }

  private static ToDoubleFunction<AgroalDataSource> ofPool(
      Function<AgroalDataSourceMetrics, Duration> time) {
    return pool -> time.apply(pool.getMetrics()).toNanos() / 1e9;
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String description,
      Function<AgroalDataSourceMetrics, Duration> time) {
    Gauge.builder(name, database, ofPool(time))
        .baseUnit(SECONDS)
        .description(description)
        .register(registry);
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<AgroalDataSource> seconds) {
    FunctionCounter.builder(name, database, seconds)
        .baseUnit(SECONDS)
        .description(description)
        .register(registry);
  }
}
