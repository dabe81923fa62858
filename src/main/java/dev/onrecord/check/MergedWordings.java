package dev.onrecord.check;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Finds the statements that were merged into another, whose texts count as its wordings. */
@Singleton
public class MergedWordings {

  private static final int MOST = 20;

  private static final String QUERY =
      "select s.id from statement s where s.superseded_by = ? and s.withdrawal_reason = ?"
          + " and s.status = ? order by s.id limit ?";

  private final Jdbc jdbc;

  MergedWordings(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The ids of the statements that were merged into a statement, the oldest 20 at most. */
  public List<UUID> of(UUID statement) {
    return jdbc.rows(Sql.of(QUERY, statement, "DUPLICATE", "WITHDRAWN", MOST), row -> row.uuid(1));
  }
}
