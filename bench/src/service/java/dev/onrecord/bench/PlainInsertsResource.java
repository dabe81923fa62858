package dev.onrecord.bench;

import dev.onrecord.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The yardstick of writes: the rows of statements that exist already, inserted again under new ids
 * by plain JDBC, by one thread, into the same tables and the same database.
 */
@Path("/bench/plain-inserts")
@Produces(MediaType.APPLICATION_JSON)
class PlainInsertsResource {

  private static final int TEMPLATES = 500;

  /** Below the log, so that nobody who follows it meets these entries. */
  private static final AtomicLong SEQ = new AtomicLong();

  private final DataSource database;

  PlainInsertsResource(DataSource database) {
    this.database = database;
  }

  /** What was inserted. */
  record Inserted(long statements, double seconds) {}

  /** The rows of a table that belong to a statement. */
  private record Rows(String insert, List<String> columns, Map<Object, List<Object[]>> byKey) {}

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(hidden = true)
  public Inserted insert(@QueryParam("rows") String rows, @QueryParam("seconds") String seconds)
      throws SQLException {
    int perCommit = Integer.parseInt(rows);
    try (Connection connection = database.getConnection()) {
      List<UUID> ids = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("select id from statement limit " + TEMPLATES)) {
        while (found.next()) {
          ids.add(found.getObject(1, UUID.class));
        }
      }
      List<Rows> tables =
          List.of(
              rows(connection, "statement", "id", ids),
              rows(connection, "statement_about", "statement_id", ids),
              rows(connection, "appearance", "statement_id", ids),
              rows(connection, "change_log", "entity_id", ids));
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(Long.parseLong(seconds));
      long inserted = 0;
      while (System.nanoTime() < end) {
        insert(connection, tables, ids, inserted, perCommit);
        connection.commit();
        inserted += perCommit;
      }
      return new Inserted(inserted, (System.nanoTime() - start) / 1e9);
    }
  }

  private static Rows rows(Connection connection, String table, String key, List<UUID> ids)
      throws SQLException {
    Map<Object, List<Object[]>> byKey = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("select * from %s where %s = ?".formatted(table, key))) {
      for (UUID id : ids) {
        select.setObject(1, table.equals("change_log") ? id.toString() : id);
        try (ResultSet found = select.executeQuery()) {
          int width = found.getMetaData().getColumnCount();
          if (columns.isEmpty()) {
            for (int i = 1; i <= width; i++) {
              columns.add(found.getMetaData().getColumnLabel(i).toLowerCase());
            }
          }
          while (found.next()) {
            Object[] row = new Object[width];
            for (int i = 0; i < width; i++) {
              row[i] = found.getObject(i + 1);
            }
            byKey.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
          }
        }
      }
    }
    String insert =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    return new Rows(insert, columns, byKey);
  }

  private static void insert(
      Connection connection, List<Rows> tables, List<UUID> ids, long first, int count)
      throws SQLException {
    List<UUID> fresh = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fresh.add(
          new UUID(System.nanoTime() << 16 | 0x7000, 0x8000000000000000L | SEQ.get() << 20 | i));
    }
    for (Rows table : tables) {
      try (PreparedStatement insert = connection.prepareStatement(table.insert)) {
        for (int i = 0; i < count; i++) {
          UUID template = ids.get((int) ((first + i) % ids.size()));
          for (Object[] row : table.byKey.getOrDefault(template, List.of())) {
            for (int column = 0; column < row.length; column++) {
              insert.setObject(
                  column + 1, value(table.columns.get(column), row[column], fresh.get(i)));
            }
            insert.addBatch();
          }
        }
        insert.executeBatch();
      }
    }
  }

  private static Object value(String column, Object value, UUID id) {
    return switch (column) {
      case "id", "statement_id" -> id;
      case "entity_id" -> id.toString();
      case "seq" -> SEQ.decrementAndGet();
      case "words_hash" -> id.toString().replace("-", "");
      // Their statements may have been written since.
      case "reply_to_id" -> null;
      default -> value;
    };
  }
}
