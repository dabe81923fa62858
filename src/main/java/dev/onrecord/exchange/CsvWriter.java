package dev.onrecord.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.platform.json.Utf8Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes statements as CSV (RFC 4180) with a header line. */
final class CsvWriter implements StatementWriter {

  /** The first characters of spreadsheet formulas. */
  private static final String FORMULA = "=+-@\t\r";

  private static final Map<String, Function<JsonNode, String>> COLUMNS = columns();

  private static Map<String, Function<JsonNode, String>> columns() {
    Map<String, Function<JsonNode, String>> columns = new LinkedHashMap<>();
    columns.put("id", at("/id"));
    columns.put("speaker", at("/speaker/slug"));
    columns.put("speakerName", at("/speaker/name"));
    columns.put("text", at("/text"));
    columns.put("language", at("/language"));
    columns.put("form", at("/form"));
    columns.put("said", at("/said"));
    columns.put("medium", at("/medium"));
    columns.put("venue", at("/venue"));
    columns.put("repliesTo", at("/replyContext/statement/id"));
    columns.put("repliesToSpeaker", at("/replyContext/speaker/slug"));
    columns.put("repliesToUrl", at("/replyContext/url"));
    columns.put("repliesToSummary", at("/replyContext/summary"));
    columns.put("about", all("about", " ", CsvWriter::link));
    columns.put("sources", all("appearances", " | ", at("/source/title")));
    columns.put("sourceUrls", all("appearances", " ", at("/source/url")));
    columns.put("status", at("/status"));
    columns.put("withdrawal", at("/withdrawal/reason"));
    columns.put("recordedAt", at("/recordedAt"));
    columns.put("updatedAt", at("/updatedAt"));
    columns.put("self", at("/urls/self"));
    return columns;
  }

  private static Function<JsonNode, String> at(String pointer) {
    return node -> node.at(pointer).asText();
  }

  private static Function<JsonNode, String> all(
      String list, String separator, Function<JsonNode, String> element) {
    return node ->
        JsonTree.each(node.path(list))
            .map(element)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(separator));
  }

  private static String link(JsonNode about) {
    String slug = about.at("/subject/slug").asText();
    return about.has("stance") ? slug + ":" + about.get("stance").asText() : slug;
  }

  @Override
  public byte[] begin() {
    return lines(Stream.of(List.copyOf(COLUMNS.keySet())));
  }

  @Override
  public byte[] write(List<Utf8Json> statements) {
    return lines(
        statements.stream()
            .map(JsonTree::of)
            .map(
                statement ->
                    COLUMNS.values().stream()
                        .map(cell -> escapeFormula(cell.apply(statement)))
                        .toList()));
  }

  private static byte[] lines(Stream<List<String>> rows) {
    StringWriter table = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Prefixes formulas with an apostrophe, so that a spreadsheet does not evaluate them. */
  static String escapeFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
