package dev.onrecord.exchange;

import dev.onrecord.platform.http.MediaTypes;
import java.util.function.Function;

/** In what form statements are exported. */
enum ExportFormat {
  NDJSON(MediaTypes.NDJSON, "ndjson", base -> new NdjsonWriter()),
  CSV(MediaTypes.CSV, "csv", base -> new CsvWriter()),
  JSON_LD(MediaTypes.JSON_LD, "jsonld", JsonLdWriter::new);

  final String mediaType;

  /** What file names end with. */
  final String suffix;

  private final Function<String, StatementWriter> writer;

  ExportFormat(String mediaType, String suffix, Function<String, StatementWriter> writer) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.writer = writer;
  }

  /**
   * A new document.
   *
   * @param base the address of the service
   */
  StatementWriter writing(String base) {
    return writer.apply(base);
  }
}
