package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.exchange.csv.CsvColumns;
import dev.onrecord.exchange.csv.CsvStatements;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.platform.problem.JsonProblems;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.StatementForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Parses the records of a CSV file whose first record names the columns. */
final class CsvReader implements LineReader {

  private final ItemImporter<?, StatementForm> statements;
  private final CsvStatements mapper;
  private final ObjectMapper json;

  /** Null until the header is read. */
  private CSVFormat format;

  private CsvColumns columns;

  CsvReader(ItemImporter<?, StatementForm> statements, CsvStatements mapper, ObjectMapper json) {
    this.statements = statements;
    this.mapper = mapper;
    this.json = json;
  }

  @Override
  public Item read(LineSource.Line line, long maxLength) {
    String text = ItemReader.text(line, maxLength);
    if (text.isBlank()) {
      return null;
    }
    if (format == null) {
      format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
      columns = CsvColumns.of(cells(text));
      return null;
    }
    if (columns == null) {
      throw new Problem(ProblemType.INVALID_BODY, "The header of the file was refused.");
    }
    Map<CsvColumns.Column, String> row = columns.row(cells(text));
    ObjectNode statement = mapper.statement(row);
    try {
      return new Item.Regular<>(line.number(), statements, statements.read(statement, json), true);
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  /** Spreadsheets write semicolons where a comma is the decimal mark. */
  private static char separator(String header) {
    return Stream.of(',', ';', '\t')
        .max(
            (one, other) ->
                Long.compare(
                    header.chars().filter(c -> c == one).count(),
                    header.chars().filter(c -> c == other).count()))
        .orElseThrow();
  }

  private List<String> cells(String line) {
    try (CSVParser parser = CSVParser.parse(line, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of() : records.get(0).stream().map(String::strip).toList();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Problem(
          ProblemType.INVALID_BODY,
          "The line is not well-formed CSV: a quotation mark is missing or misplaced.");
    }
  }
}
