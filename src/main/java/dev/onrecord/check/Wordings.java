package dev.onrecord.check;

import dev.onrecord.check.compare.Wording;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.sql.Jdbc;
import dev.onrecord.platform.sql.Row;
import dev.onrecord.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Loads wordings from the database, which, unlike the index, knows at once what is erased or
 * merged.
 */
@Singleton
class Wordings {

  private static final String QUERY =
      "select s.id, s.text, s.language, s.form, s.said, s.withdrawal_reason, s.superseded_by,"
          + " speaker.slug, speaker.name from statement s"
          + " join subject speaker on speaker.id = s.speaker_id where s.status <> 'DRAFT' and";

  private static final String DUPLICATE = "DUPLICATE";

  /**
   * The most characters of all texts together. Of many long texts, only the best candidates fit,
   * and shorter ones beside them.
   */
  private static final int MAX_TEXT = 100_000;

  /** The longest chain of merges that is followed. */
  private static final int LONGEST_CHAIN = 10;

  private final Jdbc jdbc;

  Wordings(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record StoredWording(
      UUID id,
      String text,
      String language,
      Wording.Form form,
      String said,
      String withdrawn,
      UUID supersededBy,
      String speaker,
      String speakerName) {

    static StoredWording read(Row row) {
      return new StoredWording(
          row.uuid(1),
          row.text(2),
          row.text(3),
          Wording.Form.valueOf(row.text(4)),
          row.text(5),
          row.text(6),
          row.uuid(7),
          row.text(8),
          row.text(9));
    }

    boolean isMerged() {
      return DUPLICATE.equals(withdrawn) && supersededBy != null;
    }
  }

  /**
   * The wordings of statements, in the order of the ids, up to a total length. Statements that are
   * gone or drafts are left out.
   */
  List<Wording> of(List<UUID> ids) {
    Map<UUID, StoredWording> rows = new HashMap<>();
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
      StoredWording row = rows.get(id);
      StoredWording known = row == null ? null : kept(row, rows);
      if (known != null && length + row.text.length() <= MAX_TEXT) {
        length += row.text.length();
        wordings.add(wording(row, known));
      }
    }
    return wordings;
  }

  private void read(Map<UUID, StoredWording> rows, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.rows(Sql.of(QUERY).then(Sql.in("s.id", new ArrayList<>(ids))), StoredWording::read)
          .forEach(row -> rows.put(row.id, row));
    }
  }

  private static List<UUID> missing(Map<UUID, StoredWording> rows) {
    return rows.values().stream()
        .filter(StoredWording::isMerged)
        .map(StoredWording::supersededBy)
        .filter(id -> !rows.containsKey(id))
        .distinct()
        .toList();
  }

  /** The statement that a merged one stands for, or null if that is gone. */
  private static StoredWording kept(StoredWording row, Map<UUID, StoredWording> rows) {
    StoredWording kept = row;
    for (int i = 0; i < LONGEST_CHAIN && kept != null && kept.isMerged(); i++) {
      kept = rows.get(kept.supersededBy);
    }
    return kept;
  }

  private static Wording wording(StoredWording row, StoredWording kept) {
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
