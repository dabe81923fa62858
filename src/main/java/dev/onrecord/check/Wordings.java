package dev.onrecord.check;

import dev.onrecord.platform.Jdbc;
import dev.onrecord.platform.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads the words of statements from the database, which knows what was erased and merged. */
@Singleton
class Wordings {

  private static final String QUERY =
      "select s.id, s.text, s.language, s.form, s.said, s.withdrawal_reason, s.superseded_by,"
          + " speaker.slug, speaker.name from statement s"
          + " join subject speaker on speaker.id = s.speaker_id where s.status <> 'DRAFT' and";

  private static final String DUPLICATE = "DUPLICATE";

  /** The most characters of all texts together: of long ones, only the likeliest are compared. */
  private static final int MOST_TEXT = 100_000;

  /** How often what a statement was merged into may have been merged itself. */
  private static final int LONGEST_CHAIN = 10;

  private final Jdbc jdbc;

  Wordings(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(
      UUID id,
      String text,
      String language,
      Wording.Form form,
      String said,
      String withdrawn,
      UUID supersededBy,
      String speaker,
      String speakerName) {

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getObject(1, UUID.class),
          row.getString(2),
          row.getString(3),
          Wording.Form.valueOf(row.getString(4)),
          row.getString(5),
          row.getString(6),
          row.getObject(7, UUID.class),
          row.getString(8),
          row.getString(9));
    }

    boolean isMerged() {
      return DUPLICATE.equals(withdrawn) && supersededBy != null;
    }
  }

  /**
   * The wordings of statements, the likeliest first, as far as they are not too long. Those that
   * are gone, or drafts, are left out.
   */
  List<Wording> of(List<UUID> ids) {
    Map<UUID, Row> rows = new HashMap<>();
    read(rows, ids);
    List<UUID> kept = missing(rows);
    for (int i = 0; i < LONGEST_CHAIN && !kept.isEmpty(); i++) {
      int before = rows.size();
      read(rows, kept);
      kept = rows.size() == before ? List.of() : missing(rows);
    }
    List<Wording> wordings = new ArrayList<>();
    int length = 0;
    for (UUID id : ids) {
      Row row = rows.get(id);
      Row known = row == null ? null : kept(row, rows);
      length += known == null ? 0 : row.text.length();
      if (known != null && length <= MOST_TEXT) {
        wordings.add(wording(row, known));
      }
    }
    return wordings;
  }

  private void read(Map<UUID, Row> rows, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.rows(Sql.of(QUERY).then(Sql.in("s.id", new ArrayList<>(ids))), Row::read)
          .forEach(row -> rows.put(row.id, row));
    }
  }

  private static List<UUID> missing(Map<UUID, Row> rows) {
    return rows.values().stream()
        .filter(Row::isMerged)
        .map(Row::supersededBy)
        .filter(id -> !rows.containsKey(id))
        .distinct()
        .toList();
  }

  /** Null where what it was merged into is gone. */
  private static Row kept(Row row, Map<UUID, Row> rows) {
    Row kept = row;
    for (int i = 0; i < LONGEST_CHAIN && kept != null && kept.isMerged(); i++) {
      kept = rows.get(kept.supersededBy);
    }
    return kept;
  }

  private static Wording wording(Row row, Row kept) {
    return new Wording(
        kept.id,
        row.id,
        kept.speaker,
        kept.speakerName,
        row.form,
        kept.withdrawn == null ? null : kept.withdrawn.toLowerCase(Locale.ROOT),
        kept.said,
        TextWords.of(row.text, row.language));
  }
}
