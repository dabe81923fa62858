package dev.onrecord.platform;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Drops uninformative startup log lines, so that the last line says where the service listens. */
@LoggingFilter(name = "startup")
final class StartupLog implements Filter {

  /**
   * The first words of dropped lines: Quarkus's profile and extensions, and single Flyway steps.
   */
  private static final List<String> DROPPED =
      List.of("Profile", "Installed features", "Current version of schema", "Migrating schema");

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = record.getLoggerName();
    String message = record.getMessage();
    return logger == null
        || message == null
        || !logger.equals("io.quarkus") && !logger.startsWith("org.flywaydb")
        || DROPPED.stream().noneMatch(message::startsWith);
  }
}
