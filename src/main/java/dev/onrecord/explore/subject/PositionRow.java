package dev.onrecord.explore.subject;

import dev.onrecord.explore.chart.Lanes;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.StatementCard;
import dev.onrecord.explore.view.SubjectLink;
import java.util.List;

/**
 * A position as a row: its chart, the current stance, and its evidence.
 *
 * @param other the subject on the page of a speaker, the speaker on that of a subject
 * @param stance the name of the current stance
 * @param since what is known of when it began, or why it is not known
 * @param evidence the statements, newest first
 * @param earlier how many older stances are neither drawn nor listed
 * @param statements the page with all statements of the position
 */
public record PositionRow(
    SubjectLink other,
    String proposition,
    String stance,
    String since,
    Lanes lanes,
    List<Evidence> evidence,
    int earlier,
    String statements) {

  /** A statement with a stance. */
  public record Evidence(String stance, StatementCard.Line line, ShownDate said) {

    public String stanceWords() {
      return Labels.of(stance);
    }
  }

  public String stanceWords() {
    return Labels.of(stance);
  }

  /** How many of the stances are drawn, or null if all are. */
  public String drawn() {
    int drawn = lanes.marks().size();
    return earlier > 0 ? "newest %d of %,d drawn".formatted(drawn, drawn + earlier) : null;
  }
}
