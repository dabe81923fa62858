package dev.onrecord.statement.entity;

import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.subject.Subject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Loads statements in bulk. Their lists are loaded in batches on first access: a join would repeat
 * the statement, which may be long, in each row.
 */
@Singleton
public class StatementLoader {

  private final EntityManager entities;

  StatementLoader(EntityManager entities) {
    this.entities = entities;
  }

  /** Loads the statements with the given ids, if they exist. */
  public List<Statement> load(List<UUID> ids) {
    // Loaded before the links, so that the links have no proxies.
    KeyQuery.of(
            entities,
            "select distinct b from Statement s join s.about a join a.subject b where s.id in :keys",
            Subject.class,
            ids)
        .getResultList();
    return KeyQuery.of(
            entities,
            "from Statement s join fetch s.speaker left join fetch s.replySpeaker where s.id in :keys",
            Statement.class,
            ids)
        .getResultList();
  }
}
