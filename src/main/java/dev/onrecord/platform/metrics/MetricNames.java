package dev.onrecord.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * Renames metrics to Prometheus conventions: with a help text, in base units, and {@code count}
 * only as the suffix of a histogram. {@code promtool check metrics} verifies it.
 */
@Singleton
class MetricNames implements MeterFilter {

  private static final String COUNT = ".count";

  /** The units that {@link TimeMetrics} converts to seconds. */
  private static final Set<String> OTHER_UNITS = Set.of("milliseconds", "ns");

  private static final Map<String, String> NAMES = Map.of("system.cpu.count", "system.cpus");

  @Override
  public Meter.Id map(Meter.Id id) {
    return new Meter.Id(
        name(id), Tags.of(id.getTags()), id.getBaseUnit(), description(id), id.getType());
  }

  private static String name(Meter.Id id) {
    String name = NAMES.getOrDefault(id.getName(), id.getName());
    // With a unit, the unit becomes the suffix.
    return name.endsWith(COUNT) && id.getBaseUnit() == null
        ? name.substring(0, name.length() - COUNT.length())
        : name;
  }

  /** The description, or the words of the name. */
  private static String description(Meter.Id id) {
    return id.getDescription() == null || id.getDescription().isBlank()
        ? id.getName().replace('.', ' ')
        : id.getDescription();
  }

  /**
   * Drops long task timers, whose series have no type in the text format, and units other than
   * seconds.
   */
  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return id.getType() == Meter.Type.LONG_TASK_TIMER
            || id.getBaseUnit() != null && OTHER_UNITS.contains(id.getBaseUnit())
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }
}
