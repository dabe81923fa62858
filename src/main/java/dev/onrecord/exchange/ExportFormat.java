package dev.onrecord.exchange;

import dev.onrecord.platform.http.MediaTypes;
import java.util.function.Function;

/** The formats of exported statements. */
enum ExportFormat {
  NDJSON(MediaTypes.NDJSON, "ndjson", base -> new NdjsonWriter()),
  CSV(MediaTypes.CSV, "csv", base -> new CsvWriter(false)),
  CSV_WITH_MARK(MediaTypes.CSV, "csv", base -> new CsvWriter(true)),
  JSON_LD(MediaTypes.JSON_LD, "jsonld", JsonLdWriter::new);

  final String mediaType;

  /** The file extension. */
  final String suffix;

  private final Function<String, StatementWriter> writer;

  ExportFormat(String mediaType, String suffix, Function<String, StatementWriter> writer) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.writer = writer;
  }

  /**
   * Creates a writer for a new document.
   *
   * @param base the URL of the service
   */
  StatementWriter newWriter(String base) {
    return writer.apply(base);
  }
}
