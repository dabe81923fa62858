package dev.onrecord.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Several entries in one cell, some of them empty, so that the lists of two cells line up. A
 * backslash escapes a vertical bar or backslash within an entry.
 */
public final class CellList {

  public static final String SEPARATOR = " | ";

  private CellList() {}

  /** An entry as it is written between separators. */
  public static String escape(String entry) {
    return entry.replace("\\", "\\\\").replace("|", "\\|");
  }

  /** The entries of a cell. Spaces around them do not count, since a spreadsheet may trim cells. */
  public static List<String> split(String cell) {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '|') {
        entries.add(entry.toString().strip());
        entry.setLength(0);
      } else {
        boolean escapes = c == '\\' && i + 1 < cell.length();
        entry.append(escapes ? cell.charAt(++i) : c);
      }
    }
    entries.add(entry.toString().strip());
    return entries;
  }
}
