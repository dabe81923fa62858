package dev.onrecord.statement;

import dev.onrecord.source.Source;
import dev.onrecord.source.SourceReferences;
import dev.onrecord.statement.entity.Statement;
import jakarta.inject.Singleton;
import java.util.Map;

/** References of statements to sources, by appearance. */
@Singleton
class AppearanceReferences implements SourceReferences {

  @Override
  public Map<String, Long> count(Source source) {
    return Map.of(
        "appearances",
        Statement.count("from Statement s join s.appearances p where p.source.id = ?1", source.id));
  }
}
