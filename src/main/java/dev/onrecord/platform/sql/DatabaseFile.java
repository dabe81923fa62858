package dev.onrecord.platform.sql;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;

/** The file of an embedded H2, if the database is one: where it is, and copies of it. */
@Singleton
public class DatabaseFile {

  private final AgroalDataSource database;

  DatabaseFile(AgroalDataSource database) {
    this.database = database;
  }

  /** The kinds of databases, by what there is on a disk of this node. */
  public enum Kind {
    /** A file that this process owns. */
    FILE,
    /** Nothing: the database is in the memory of this process. */
    MEMORY,
    /** Nothing: the database is a server. */
    SERVER
  }

  public Kind kind() {
    try (Connection connection = database.getConnection()) {
      if (!H2.isH2(connection)) {
        return Kind.SERVER;
      }
      return H2.session(connection).getDatabase().isPersistent() ? Kind.FILE : Kind.MEMORY;
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /** The file of a database of kind {@code FILE}. */
  public Path path() {
    try (Connection connection = database.getConnection()) {
      String name =
          H2.session(connection).getDatabase().getDatabasePath() + Constants.SUFFIX_MV_FILE;
      // H2 may prefix the path with the scheme of its file layer.
      return Path.of(FilePath.get(name).unwrap().toString());
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /** Waits until all commits are on the disk, and not only with the operating system. */
  public void sync() {
    try (Connection connection = database.getConnection()) {
      if (H2.isH2(connection)) {
        MVStore store = H2.session(connection).getDatabase().getStore().getMvStore();
        if (!store.isClosed()) {
          store.sync();
        }
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /**
   * Writes a copy of the database while it is in use, as a ZIP file.
   *
   * @throws Problem if the disk has less space than the copy and its verification may need
   */
  public void backUp(Path zip) throws IOException {
    checkSpace(zip.getParent());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // The limit for a query is too short for a large file; the pool sets it again.
      H2.session(connection).setQueryTimeout(0);
      statement.execute("backup to '" + zip.toString().replace("'", "''") + "'");
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
    try (FileChannel file = FileChannel.open(zip, StandardOpenOption.WRITE)) {
      file.force(true);
    }
  }

  /** The copy may be as large as the file, and so is what is unpacked to verify it. */
  private void checkSpace(Path folder) throws IOException {
    long needed = 2 * Files.size(path());
    if (Files.getFileStore(folder).getUsableSpace() < needed) {
      throw new Problem(
          ProblemType.UNAVAILABLE,
          "The disk has less space than the %d bytes that a backup may need.".formatted(needed));
    }
  }

  /**
   * Opens a copy, unpacked beside it, and reads it.
   *
   * @return what the reader returns
   */
  public <T> T open(Path zip, Function<Jdbc, T> reader) throws IOException {
    String name = zip.getFileName() + ".opened";
    Path unpacked = zip.resolveSibling(name + Constants.SUFFIX_MV_FILE);
    try {
      unpack(zip, unpacked);
      JdbcDataSource copy = new JdbcDataSource();
      copy.setURL(
          "jdbc:h2:file:%s;IFEXISTS=TRUE;ACCESS_MODE_DATA=r"
              .formatted(zip.resolveSibling(name).toAbsolutePath()));
      logIn(copy);
      // H2 closes the file with the last connection, so this one keeps it open.
      try (Connection open = copy.getConnection()) {
        return reader.apply(new Jdbc(copy));
      } catch (SQLException e) {
        throw new QueryFailed(e);
      }
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private static void unpack(Path zip, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(Constants.SUFFIX_MV_FILE)) {
          Files.copy(entries, file);
          return;
        }
      }
      throw new IOException("The backup contains no database file");
    }
  }

  /** A copy has the user of the database. */
  private void logIn(JdbcDataSource copy) {
    AgroalConnectionFactoryConfiguration login =
        database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    Optional.ofNullable(login.principal()).ifPresent(user -> copy.setUser(user.getName()));
    login.credentials().stream()
        .filter(SimplePassword.class::isInstance)
        .map(SimplePassword.class::cast)
        .findFirst()
        .ifPresent(password -> copy.setPassword(password.getWord()));
  }
}
