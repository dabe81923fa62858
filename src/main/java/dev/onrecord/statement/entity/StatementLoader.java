package dev.onrecord.statement.entity;

import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.subject.Subject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Loads many statements at once. Their lists follow in batches, when the first is looked at: by a
 * join, each row of a list would repeat its statement, and a statement may be long.
 */
@Singleton
public class StatementLoader {

  private final EntityManager entities;

  StatementLoader(EntityManager entities) {
    this.entities = entities;
  }

  /** Those with these ids that there are. */
  public List<Statement> load(List<UUID> ids) {
    // Known to the session before the links are, which then lead to no proxies.
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
