package dev.onrecord.change;

import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The id of the record, which it got with its database and which a restored backup keeps. */
@Singleton
public class RecordId {

  private final Jdbc jdbc;

  /** Null until it is read. */
  private volatile UUID known;

  RecordId(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public UUID value() {
    if (known == null) {
      known = jdbc.rows(Sql.of("select record_id from clock"), row -> row.uuid(1)).get(0);
    }
    return known;
  }
}
