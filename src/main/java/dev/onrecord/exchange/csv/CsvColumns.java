package dev.onrecord.exchange.csv;

import dev.onrecord.platform.Text;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of an imported CSV file: those of the export, and some that people have. */
public record CsvColumns(List<Column> order) {

  /** A column. Its name is compared without case, underscores, hyphens and spaces. */
  public enum Column {
    ID,
    SPEAKER,
    SPEAKER_NAME,
    TEXT,
    LANGUAGE,
    FORM,
    SAID,
    MEDIUM,
    VENUE,
    REPLIES_TO,
    REPLIES_TO_SPEAKER,
    REPLIES_TO_URL,
    REPLIES_TO_SUMMARY,
    ABOUT,
    ASSIGNED_BY,
    SOURCES,
    SOURCE_URLS,
    SOURCE_TITLE,
    SOURCE_URL,
    SOURCE_AUTHOR,
    SOURCE_PUBLISHED,
    SOURCE_KIND,
    STATUS,
    RECORDED_AT,
    /** Exported, but set by the service only. */
    WITHDRAWAL,
    UPDATED_AT,
    SELF;

    private boolean isIgnored() {
      return this == WITHDRAWAL || this == UPDATED_AT || this == SELF;
    }

    private String word() {
      return name().replace("_", "").toLowerCase(Locale.ROOT);
    }
  }

  private static final String REQUIRED =
      "The header must have the columns speaker, text, said, and source_url or source_title.";

  /**
   * Reads a header.
   *
   * @throws Problem if a column is unknown, repeated or missing
   */
  public static CsvColumns of(List<String> header) {
    List<Column> order = new ArrayList<>();
    for (String name : header) {
      String word = name.replaceAll("[_ -]", "").toLowerCase(Locale.ROOT);
      Column column =
          Arrays.stream(Column.values())
              .filter(known -> known.word().equals(word))
              .findFirst()
              .orElseThrow(() -> unknown(name));
      if (order.contains(column)) {
        throw new Problem(
            ProblemType.INVALID_BODY, "The column %s is there twice.".formatted(name));
      }
      order.add(column);
    }
    boolean hasSpeaker = order.contains(Column.SPEAKER) || order.contains(Column.SPEAKER_NAME);
    boolean hasSource =
        order.stream()
            .anyMatch(
                List.of(Column.SOURCES, Column.SOURCE_URLS, Column.SOURCE_URL, Column.SOURCE_TITLE)
                    ::contains);
    if (!hasSpeaker || !hasSource || !order.contains(Column.TEXT) || !order.contains(Column.SAID)) {
      throw new Problem(ProblemType.INVALID_BODY, REQUIRED);
    }
    return new CsvColumns(order);
  }

  private static Problem unknown(String name) {
    return new Problem(
        ProblemType.INVALID_BODY,
        "%s is not a known column; columns are %s."
            .formatted(
                Text.shortened(name),
                Arrays.stream(Column.values())
                    .map(column -> column.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "))));
  }

  /** The cells of a record that are not empty, by column. */
  public Map<Column, String> row(List<String> cells) {
    if (cells.size() > order.size()) {
      throw new Problem(
          ProblemType.INVALID_BODY,
          "The line has %d cells, but the header has %d.".formatted(cells.size(), order.size()));
    }
    Map<Column, String> row = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty() && !order.get(i).isIgnored()) {
        row.put(order.get(i), FormulaGuard.unguard(cells.get(i)));
      }
    }
    return row;
  }
}
