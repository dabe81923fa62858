package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupLogTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          io.quarkus                                     | %s %s on JVM (powered by Quarkus %s)   | true
          io.quarkus                                     | Profile%s %s activated.                | false
          io.quarkus                                     | Installed features: [%s]               | false
          org.flywaydb.core.internal.command.DbMigrate   | Migrating schema "PUBLIC" to version 1 | false
          org.flywaydb.core.internal.command.DbMigrate   | Successfully applied 11 migrations     | true
          dev.onrecord.search.Indexer                    | Migrating schema                       | true
          """)
  void onlyLinesOfQuarkusAndFlywayThatTellNothingAreDropped(
      String logger, String message, boolean logged) {
    LogRecord record = new LogRecord(Level.INFO, message);
    record.setLoggerName(logger);
    assertThat(new StartupLog().isLoggable(record)).isEqualTo(logged);
  }
}
