package dev.onrecord.exchange;

import dev.onrecord.platform.http.MediaTypes;
import java.util.function.Function;

/** In what form statements are exported. */
enum ExportFormat {
  NDJSON(MediaTypes.NDJSON, "ndjson", base -> new NdjsonWriting()),
  CSV(MediaTypes.CSV, "csv", base -> new CsvWriting()),
  JSON_LD(MediaTypes.JSON_LD, "jsonld", JsonLdWriting::new);

  final String mediaType;

  /** What file names end with. */
  final String suffix;

  private final Function<String, Writing> writing;

  ExportFormat(String mediaType, String suffix, Function<String, Writing> writing) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.writing = writing;
  }

  /**
   * A new document.
   *
   * @param base the address of the service
   */
  Writing writing(String base) {
    return writing.apply(base);
  }
}
