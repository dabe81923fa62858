package dev.onrecord.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a command prints: a table for people, or JSON for programs. */
final class Output {

  private static final int DEFAULT_WIDTH = 100;
  private static final int LEAST_LAST_COLUMN = 30;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean json;

  boolean isJson() {
    return json;
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Prints rows whose last column takes the rest of the line, and wraps. */
  void table(int[] widths, Iterable<String[]> rows) {
    int last = Math.max(LEAST_LAST_COLUMN, width() - Arrays.stream(widths).sum());
    Column[] columns = new Column[widths.length + 1];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i], 0, Overflow.WRAP);
    }
    columns[widths.length] = new Column(last, 0, Overflow.WRAP);
    ColorScheme plain = new ColorScheme.Builder(Ansi.OFF).build();
    for (String[] row : rows) {
      TextTable table = TextTable.forColumns(plain, columns);
      table.addRowValues(row);
      out().print(table);
    }
    out().flush();
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(columns)
        : DEFAULT_WIDTH;
  }
}
