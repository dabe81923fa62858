package dev.onrecord.position;

/**
 * From which side stances are looked at: all of one speaker, or all toward one subject. Each is
 * read from an index that begins with it.
 */
enum Side {
  SPEAKER(
      "a.subject_id",
      "statement s join statement_about a on a.statement_id = s.id where s.speaker_id = ? and s.status = 'PUBLISHED'"),
  SUBJECT(
      "a.speaker_id",
      "statement_about a join statement s on s.id = a.statement_id where a.subject_id = ? and a.status = 'PUBLISHED'");

  private final String select;

  Side(String other, String from) {
    this.select =
        "select "
            + other
            + ", a.stance, a.assigned_by, s.said, a.said_earliest, a.said_latest, s.said_certain, s.id from "
            + from
            + " and a.stance is not null";
  }

  /** The query for the stances of all published statements, with a place for the id. */
  String select() {
    return select;
  }
}
