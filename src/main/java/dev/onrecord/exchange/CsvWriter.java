package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.onrecord.exchange.csv.CellList;
import dev.onrecord.exchange.csv.FormulaGuard;
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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes statements as CSV (RFC 4180) with a header line. */
final class CsvWriter implements StatementWriter {

  private static final JsonFactory JSON = new JsonFactory();

  /** Excel takes a file without this mark for one in the encoding of its region. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS = new ArrayList<>();

  private static final Field STATEMENT = new Field();

  static {
    column("id", "id");
    column("speaker", "speaker/slug");
    column("speakerName", "speaker/name");
    column("text", "text");
    column("language", "language");
    column("form", "form");
    column("said", "said");
    column("medium", "medium");
    column("venue", "venue");
    column("repliesTo", "replyContext/statement/id");
    column("repliesToSpeaker", "replyContext/speaker/slug");
    column("repliesToUrl", "replyContext/url");
    column("repliesToSummary", "replyContext/summary");
    column("about", "about/subject/slug");
    // A view has the subject of a link before its stance.
    field("about/stance").fill("about", ":");
    field("about").separate(" ", "about");
    column("sources", "appearances/source/title");
    column("sourceUrls", "appearances/source/url");
    field("appearances").separate(CellList.SEPARATOR, "sources", "sourceUrls");
    column("status", "status");
    column("withdrawal", "withdrawal/reason");
    column("recordedAt", "recordedAt");
    column("updatedAt", "updatedAt");
    column("self", "urls/self");
  }

  /** A field of the JSON: the columns that it fills, and the fields in it. */
  private static final class Field {
    private final Map<String, Field> inner = new HashMap<>();

    /** The column of a value, and what precedes the value there. */
    private int column;

    private String prefix;

    /** The columns that have an entry for each element of a list. */
    private final List<Integer> columns = new ArrayList<>();

    private String separator;

    void fill(String name, String before) {
      column = COLUMNS.indexOf(name);
      prefix = before;
    }

    void separate(String between, String... names) {
      separator = between;
      Stream.of(names).map(COLUMNS::indexOf).forEach(columns::add);
    }
  }

  private static void column(String name, String path) {
    COLUMNS.add(name);
    field(path).fill(name, "");
  }

  private static Field field(String path) {
    Field field = STATEMENT;
    for (String name : path.split("/")) {
      field = field.inner.computeIfAbsent(name, added -> new Field());
    }
    return field;
  }

  private final String mark;

  /**
   * @param withMark whether the file begins with a byte-order mark
   */
  CsvWriter(boolean withMark) {
    this.mark = withMark ? BYTE_ORDER_MARK : "";
  }

  @Override
  public byte[] begin() {
    return lines(mark, List.of(COLUMNS));
  }

  @Override
  public byte[] write(List<Utf8Json> statements) {
    return lines("", statements.stream().map(CsvWriter::cells).toList());
  }

  /** Reads the cells in one pass, since trees of all statements would double the CPU time. */
  private static List<String> cells(Utf8Json statement) {
    String[] cells = new String[COLUMNS.size()];
    Arrays.fill(cells, "");
    try (JsonParser json = JSON.createParser(statement.asUnquotedUTF8())) {
      json.nextToken();
      read(json, STATEMENT, false, cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(cells).map(FormulaGuard::guard).toList();
  }

  private static void read(JsonParser json, Field field, boolean inList, String[] cells)
      throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        Field inner = field.inner.get(json.currentName());
        json.nextToken();
        if (inner == null) {
          json.skipChildren();
        } else {
          read(json, inner, inList, cells);
        }
      }
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
        if (i > 0) {
          field.columns.forEach(column -> cells[column] += field.separator);
        }
        read(json, field, true, cells);
      }
    } else {
      String value = json.getText();
      cells[field.column] += field.prefix + (inList ? CellList.escape(value) : value);
    }
  }

  private static byte[] lines(String before, List<List<String>> rows) {
    StringWriter table = new StringWriter().append(before);
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
