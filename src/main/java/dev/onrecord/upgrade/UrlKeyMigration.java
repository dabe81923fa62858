package dev.onrecord.upgrade;

import dev.onrecord.platform.sql.MigrationTables;
import dev.onrecord.platform.sql.RowMigration;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.source.SourceRef;
import dev.onrecord.source.SourceUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Recomputes the keys of URLs, without tracking parameters and with the pages of web applications
 * since then. A key that several sources would have goes to one of them, the oldest of those whose
 * key has changed; the others are only logged.
 */
final class UrlKeyMigration extends RowMigration {

  private static final Logger LOG = Logger.getLogger(UrlKeyMigration.class);

  /** The most sources that are logged. */
  private static final int MAX_LOGGED = 100;

  UrlKeyMigration() {
    super("15", "url keys");
  }

  @Override
  protected void migrate(MigrationTables tables) {
    List<List<Object>> changed = new ArrayList<>();
    tables.recompute("source", "url", "url_key", UrlKeyMigration::key, changed::addAll);
    Map<Object, Object> oldest = new LinkedHashMap<>();
    changed.forEach(row -> oldest.putIfAbsent(row.get(0), row.get(1)));
    // Keys are unique, so all must be free before the first is set.
    tables.update(
        "update source set url_key = null where id = ?",
        changed.stream().map(row -> List.of(row.get(1))).toList());
    tables.update(
        "update source set url_key = ? where id = ? and not exists (select 1 from source o where o.url_key = ?)",
        oldest.entrySet().stream()
            .map(row -> List.of(row.getKey(), row.getValue(), row.getKey()))
            .toList());
    logShared(tables);
  }

  /** The key, or null for what is no URL by the rules of this version. */
  private static String key(String url) {
    try {
      return SourceUrl.key(url);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void logShared(MigrationTables tables) {
    List<UUID> ids =
        tables.rows(
            Sql.of(
                "select id from source where url is not null and url_key is null order by id limit ?",
                MAX_LOGGED),
            row -> row.uuid(1));
    ids.forEach(
        id ->
            LOG.warnf(
                "%1$s has the URL of another source by the rules of this version. Merge the two (POST %1$s/merge).",
                SourceRef.path(id)));
  }
}
