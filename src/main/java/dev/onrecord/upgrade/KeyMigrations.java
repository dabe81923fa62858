package dev.onrecord.upgrade;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Adds the migrations in Java. Quarkus itself only finds those beside the SQL files. */
@Singleton
@Unremovable
public class KeyMigrations implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration flyway) {
    addTo(flyway);
  }

  public static FluentConfiguration addTo(FluentConfiguration flyway) {
    return flyway.javaMigrations(
        new UrlKeyMigration(),
        new NameKeyMigration(),
        new TitleKeyMigration(),
        new WordingMigration(),
        new LanguageMigration(),
        new ChecksumMigration());
  }
}
