package dev.onrecord.explore.subject;

import java.util.List;

/**
 * The positions whose stances are the latest, as rows.
 *
 * @param total the number of all positions
 * @param all the list of all, which the API has
 */
public record PositionTable(List<PositionRow> rows, long total, String all) {

  static final PositionTable NONE = new PositionTable(List.of(), 0, null);

  /** How many of the positions are shown, or null if all are. */
  public String shown() {
    return rows.size() < total ? "The latest %d of %,d".formatted(rows.size(), total) : null;
  }
}
