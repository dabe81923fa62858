package dev.onrecord.exchange.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from evaluating cells as formulas. Every guarded cell is different from every
 * other cell, so that {@link #unguard} restores each text.
 */
public final class FormulaGuard {

  /** A cell that would be a formula, or that would look like a guarded one. */
  private static final Pattern GUARDED = Pattern.compile("'*[=+\\-@\t\r]");

  private FormulaGuard() {}

  /** Adds an apostrophe to a text that begins like a formula, whether guarded or not. */
  public static String guard(String text) {
    return GUARDED.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** The text of a cell. */
  public static String unguard(String cell) {
    return cell.startsWith("'") && GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
