package dev.onrecord.statement;

import dev.onrecord.change.Changes;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceReferences;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Statement;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References of statements to sources, by appearance. */
@Singleton
class AppearanceReferences implements SourceReferences {

  private final Statements statements;
  private final LockedStatements locked;

  AppearanceReferences(Statements statements, LockedStatements locked) {
    this.statements = statements;
    this.locked = locked;
  }

  @Override
  public Map<String, Long> count(Source source) {
    return Map.of(
        "appearances",
        Statement.count("from Statement s join s.appearances p where p.source.id = ?1", source.id));
  }

  @Override
  public void lock(Source source) {
    locked.appearingIn(source);
  }

  @Override
  public void move(Source gone, Source kept, Changes changes) {
    for (Statement statement : locked.appearingIn(gone)) {
      statements
          .writer()
          .edit(
              statement,
              changes,
              () ->
                  EntityCollections.replace(
                      statement.appearances, moved(statement.appearances, gone, kept)));
    }
  }

  /** The appearances after the merge. If there is one in each source, one remains. */
  private static List<Appearance> moved(List<Appearance> appearances, Source gone, Source kept) {
    Map<Source, Appearance> bySource = new LinkedHashMap<>();
    for (Appearance each : appearances) {
      Source source = each.source().equals(gone) ? kept : each.source();
      bySource.merge(
          source,
          new Appearance(source, each.primary(), each.selector()),
          (one, other) ->
              new Appearance(
                  source,
                  one.primary() || other.primary(),
                  Selector.union(one.selector(), other.selector())));
    }
    return List.copyOf(bySource.values());
  }
}
