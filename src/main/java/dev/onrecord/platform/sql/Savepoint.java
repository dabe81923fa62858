package dev.onrecord.platform.sql;

import jakarta.persistence.EntityManager;
import java.sql.Statement;
import org.hibernate.Session;

/** A savepoint of the current transaction. */
public final class Savepoint {

  private static final String NAME = "before_work";

  private final EntityManager entities;

  private Savepoint(EntityManager entities) {
    this.entities = entities;
  }

  public static Savepoint set(EntityManager entities) {
    Savepoint savepoint = new Savepoint(entities);
    savepoint.run("savepoint " + NAME);
    return savepoint;
  }

  public void rollBack() {
    run("rollback to savepoint " + NAME);
  }

  /** Uses SQL, because the pool forbids {@code Connection.setSavepoint} in a JTA transaction. */
  private void run(String sql) {
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            });
  }
}
