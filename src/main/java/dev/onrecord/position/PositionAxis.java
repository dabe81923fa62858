package dev.onrecord.position;

/**
 * The key by which stances are read: the speaker or the subject. Each has an index that begins with
 * it.
 */
enum PositionAxis {
  SPEAKER("a.subject_id", "a.speaker_id"),
  SUBJECT("a.speaker_id", "a.subject_id");

  private final String select;

  PositionAxis(String otherColumn, String column) {
    this.select =
        "select %s, a.stance, a.assigned_by, a.said, a.said_earliest, a.said_latest, a.statement_id from statement_about a"
                .formatted(otherColumn)
            + " where %s = ? and a.status = 'PUBLISHED' and a.stance is not null".formatted(column);
  }

  /** The query for the stances of all published statements, with a parameter for the id. */
  String select() {
    return select;
  }
}
