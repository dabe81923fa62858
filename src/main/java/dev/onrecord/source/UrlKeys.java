package dev.onrecord.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Computes the keys of all URLs again after an upgrade that changed the rule. Sources that have one
 * URL by the new rule are reported at each start until an admin has merged them.
 */
@ApplicationScoped
class UrlKeys {

  private static final Logger LOG = Logger.getLogger(UrlKeys.class);

  private static final int MAX_REPORTED = 20;

  private final EntityManager entities;

  UrlKeys(EntityManager entities) {
    this.entities = entities;
  }

  void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    QuarkusTransaction.requiringNew().timeout(3_600).run(this::upgrade);
    QuarkusTransaction.requiringNew().run(this::report);
  }

  /** The row of the rule is locked, so that of several nodes only the first one does it. */
  void upgrade() {
    Number version =
        (Number)
            entities
                .createNativeQuery("select version from url_key_rule for update")
                .getSingleResult();
    if (version.intValue() >= SourceUrl.VERSION) {
      return;
    }
    // Keys are unique: all must be free before the first is set.
    entities.createQuery("update Source set urlKey = null").executeUpdate();
    List<Object[]> urls =
        entities
            .createQuery(
                "select s.id, s.url from Source s where s.url is not null order by s.id",
                Object[].class)
            .getResultList();
    for (Object[] row : urls) {
      String key = SourceUrl.key((String) row[1]);
      // Of several sources with one key, the oldest has it.
      entities
          .createQuery(
              "update Source set urlKey = :key where id = :id"
                  + " and not exists (select 1 from Source o where o.urlKey = :key)")
          .setParameter("key", key)
          .setParameter("id", row[0])
          .executeUpdate();
    }
    entities
        .createNativeQuery("update url_key_rule set version = :version")
        .setParameter("version", SourceUrl.VERSION)
        .executeUpdate();
  }

  private void report() {
    List<UUID> ids =
        entities
            .createQuery(
                "select s.id from Source s where s.url is not null and s.urlKey is null order by s.id",
                UUID.class)
            .setMaxResults(MAX_REPORTED)
            .getResultList();
    ids.forEach(
        id ->
            LOG.warnf(
                "%s has the URL of another source: merge the two (POST %s/merge)",
                SourceRef.path(id), SourceRef.path(id)));
  }
}
