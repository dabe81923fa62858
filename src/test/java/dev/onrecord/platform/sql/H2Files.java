package dev.onrecord.platform.sql;

import io.agroal.api.AgroalDataSource;

/** Opens files of H2 as the service does, except that overwritten pages are reused at once. */
final class H2Files {

  private H2Files() {}

  /**
   * The URL of a database.
   *
   * @param folder with its scheme, such as {@code file:}
   */
  static String url(String folder) {
    return "jdbc:h2:%s/record;WRITE_DELAY=0;RETENTION_TIME=0;COMPRESS=TRUE;TRACE_LEVEL_FILE=0"
        .formatted(folder);
  }

  static H2Upkeep upkeep(AgroalDataSource database) {
    OutageLog outages = new OutageLog();
    return new H2Upkeep(database, new Jdbc(database), new DiskSpace(outages), outages);
  }
}
