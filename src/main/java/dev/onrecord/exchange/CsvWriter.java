package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.onrecord.platform.json.Utf8Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes statements as CSV (RFC 4180) with a header line. */
final class CsvWriter implements StatementWriter {

  /** The first characters of spreadsheet formulas. */
  private static final String FORMULA = "=+-@\t\r";

  private static final JsonFactory JSON = new JsonFactory();

  private static final List<String> COLUMNS = new ArrayList<>();

  private static final Field STATEMENT = new Field();

  static {
    column("id", "id", "");
    column("speaker", "speaker/slug", "");
    column("speakerName", "speaker/name", "");
    column("text", "text", "");
    column("language", "language", "");
    column("form", "form", "");
    column("said", "said", "");
    column("medium", "medium", "");
    column("venue", "venue", "");
    column("repliesTo", "replyContext/statement/id", "");
    column("repliesToSpeaker", "replyContext/speaker/slug", "");
    column("repliesToUrl", "replyContext/url", "");
    column("repliesToSummary", "replyContext/summary", "");
    column("about", "about/subject/slug", " ");
    column("sources", "appearances/source/title", " | ");
    column("sourceUrls", "appearances/source/url", " ");
    column("status", "status", "");
    column("withdrawal", "withdrawal/reason", "");
    column("recordedAt", "recordedAt", "");
    column("updatedAt", "updatedAt", "");
    column("self", "urls/self", "");
    // A view has the subject of a link before its stance.
    field("about/stance", COLUMNS.indexOf("about"), ":");
  }

  /** A field of the JSON: the column that it fills, if any, and the fields in it. */
  private static final class Field {
    private final Map<String, Field> inner = new HashMap<>();
    private int column;
    private String separator;
  }

  private static void column(String name, String path, String separator) {
    COLUMNS.add(name);
    field(path, COLUMNS.size() - 1, separator);
  }

  private static void field(String path, int column, String separator) {
    Field field = STATEMENT;
    for (String name : path.split("/")) {
      field = field.inner.computeIfAbsent(name, added -> new Field());
    }
    field.column = column;
    field.separator = separator;
  }

  @Override
  public byte[] begin() {
    return lines(List.of(COLUMNS));
  }

  @Override
  public byte[] write(List<Utf8Json> statements) {
    return lines(statements.stream().map(CsvWriter::cells).toList());
  }

  /** Reads the cells in one pass, since trees of all statements would double the CPU time. */
  private static List<String> cells(Utf8Json statement) {
    String[] cells = new String[COLUMNS.size()];
    Arrays.fill(cells, "");
    try (JsonParser json = JSON.createParser(statement.asUnquotedUTF8())) {
      json.nextToken();
      read(json, STATEMENT, cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(cells).map(CsvWriter::escapeFormula).toList();
  }

  private static void read(JsonParser json, Field field, String[] cells) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        Field inner = field.inner.get(json.currentName());
        json.nextToken();
        if (inner == null) {
          json.skipChildren();
        } else {
          read(json, inner, cells);
        }
      }
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        read(json, field, cells);
      }
    } else {
      String before = cells[field.column];
      String value = json.getText();
      cells[field.column] = before.isEmpty() ? value : before + field.separator + value;
    }
  }

  private static byte[] lines(List<List<String>> rows) {
    StringWriter table = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a cell that may have been prefixed. */
  static String unescapeFormula(String cell) {
    boolean isPrefixed =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return isPrefixed ? cell.substring(1) : cell;
  }

  /** Prefixes formulas with an apostrophe, so that a spreadsheet does not evaluate them. */
  static String escapeFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
