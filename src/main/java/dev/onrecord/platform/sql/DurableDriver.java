package dev.onrecord.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.store.fs.FilePath;

/** H2's driver, except that it opens files as {@link DurableFile}. */
public final class DurableDriver extends Driver {

  private static final String FILE = "jdbc:h2:file:";

  static {
    FilePath.register(new DurableFile());
  }

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    return super.connect(durable(url), properties);
  }

  private static String durable(String url) {
    return url.startsWith(FILE)
        ? "jdbc:h2:%s:%s".formatted(DurableFile.SCHEME, url.substring(FILE.length()))
        : url;
  }
}
