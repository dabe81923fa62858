package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class H2UpkeepTest {

  private static final int ROWS = 20_000;

  @Test
  void whatWasOverwrittenDoesNotFillTheFileForEver(@TempDir Path folder) throws SQLException {
    try (AgroalDataSource database = database(folder);
        Connection connection = database.getConnection()) {
      overwrite(connection, 400);
      H2Upkeep upkeep = H2Files.upkeep(database);
      assertThat(upkeep.fillRate()).as("before").isLessThan(60);
      upkeep.compact(upkeep.store(), 60);
      assertThat(upkeep.fillRate()).isGreaterThanOrEqualTo(60);
      try (Statement statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*), count(distinct id) from filled")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(ROWS);
        assertThat(rows.getInt(2)).isEqualTo(ROWS);
      }
    }
  }

  @Test
  @Timeout(60)
  void whatCannotBeReachedIsNotTriedForEver(@TempDir Path folder) throws SQLException {
    try (AgroalDataSource database = database(folder);
        Connection connection = database.getConnection()) {
      overwrite(connection, 400);
      H2Upkeep upkeep = H2Files.upkeep(database);
      MVStore store = upkeep.store();
      long before = store.getCurrentVersion();
      upkeep.compact(store, 101);
      assertThat(store.getCurrentVersion() - before).isBetween(10L, 200L);
    }
  }

  @Test
  void aFileThatIsNotWrittenToIsCompactedFurther(@TempDir Path folder) throws Exception {
    try (AgroalDataSource database = database(folder);
        Connection connection = database.getConnection()) {
      overwrite(connection, 80);
      H2Upkeep upkeep = H2Files.upkeep(database);
      assertThat(upkeep.fillRate()).as("before").isBetween(25, 39);
      MVStore store = upkeep.store();
      for (int look = 0; look < 6; look++) {
        try (Statement write = connection.createStatement()) {
          write.executeUpdate("update filled set text = 'look' where id = " + (look + 1));
        }
        connection.commit();
        upkeep.tend(store);
        assertThat(upkeep.fillRate()).as("while it is written to").isLessThan(40);
      }
      for (int look = 0; look < 6; look++) {
        upkeep.tend(store);
      }
      assertThat(upkeep.fillRate()).isGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void aFileThatCouldNotBeWrittenIsReadAgainAndWrittenOnceThereIsRoom(@TempDir Path folder)
      throws Exception {
    FullDisk disk = new FullDisk();
    FilePath.register(disk);
    try (AgroalDataSource database = database("full:" + folder.toAbsolutePath())) {
      execute(database, "create table kept (id int primary key)");
      execute(database, "insert into kept values (1)");
      H2Upkeep upkeep = H2Files.upkeep(database);
      upkeep.start(null);
      await(H2UpkeepTest::knowsTheFile);
      AtomicBoolean done = new AtomicBoolean();
      List<CompletableFuture<Void>> readers =
          Stream.generate(() -> CompletableFuture.runAsync(() -> readUntil(done, database)))
              .limit(3)
              .toList();
      for (int time = 0; time < 2; time++) {
        FullDisk.full = true;
        assertThatThrownBy(() -> execute(database, "insert into kept values (2)"))
            .satisfies(e -> assertThat(Outage.in(e)).contains(Outage.FULL_DISK));
        // Until then, whatever is asked is an outage, and not a failure of ours.
        await(() -> count(database) == 1);
        assertThatThrownBy(() -> execute(database, "insert into kept values (2)"))
            .satisfies(e -> assertThat(Outage.in(e)).isPresent());
        FullDisk.full = false;
        await(() -> count(database) == 1);
      }
      await(() -> execute(database, "insert into kept values (2)") == 1);
      assertThat(count(database)).isEqualTo(2);
      done.set(true);
      readers.forEach(CompletableFuture::join);
      upkeep.stop(null);
    } finally {
      FullDisk.full = false;
      FilePath.unregister(disk);
    }
  }

  /** Reads without a pause, so that some connection is nearly always in use. */
  private static void readUntil(AtomicBoolean done, DataSource database) {
    while (!done.get()) {
      try {
        count(database);
      } catch (SQLException e) {
        assertThat(Outage.in(e)).as("%s", e).isPresent();
      }
    }
  }

  /** Whether the upkeep pauses: it has looked at the file by then. */
  private static boolean knowsTheFile() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("h2-upkeep"))
        .flatMap(thread -> Stream.of(thread.getValue()))
        .anyMatch(frame -> frame.getMethodName().equals("pause"));
  }

  private static void await(Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        if (holds.call()) {
          return;
        }
      } catch (SQLException e) {
        assertThat(Outage.in(e)).as("%s", e).isPresent();
      }
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static int execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static int count(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Files that cannot grow while the disk is full. */
  public static final class FullDisk extends FilePathWrapper {

    private static volatile boolean full;

    @Override
    public String getScheme() {
      return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {
      private final FileChannel file;

      private Channel(FileChannel file) {
        this.file = file;
      }

      @Override
      public int write(ByteBuffer from, long position) throws IOException {
        if (full) {
          throw new IOException("No space left on device");
        }
        return file.write(from, position);
      }

      @Override
      public int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
      }

      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      protected void implTruncate(long size) throws IOException {
        file.truncate(size);
      }

      @Override
      public void force(boolean metadata) throws IOException {
        file.force(metadata);
      }

      @Override
      public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
      }

      @Override
      protected void implCloseChannel() throws IOException {
        file.close();
      }
    }
  }

  private static AgroalDataSource database(Path folder) throws SQLException {
    return database("file:" + folder.toAbsolutePath());
  }

  private static AgroalDataSource database(String folder) throws SQLException {
    AgroalDataSource database =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    pool ->
                        pool.maxSize(5)
                            .minSize(2)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(H2Files.url(folder)))));
    database.setPoolInterceptors(List.of(new ClosedFileInterceptor()));
    return database;
  }

  /** Commits that touch few rows each, all over the table. */
  private static void overwrite(Connection connection, int commits) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table filled as select x as id, repeat('word ', 50) as text from system_range(1, %d)"
              .formatted(ROWS));
      statement.execute("create unique index filled_by_id on filled (id)");
    }
    SplittableRandom random = new SplittableRandom(3);
    connection.setAutoCommit(false);
    try (PreparedStatement update =
        connection.prepareStatement("update filled set text = ? where id = ?")) {
      for (int commit = 0; commit < commits; commit++) {
        for (int row = 0; row < 5; row++) {
          update.setString(1, "commit %d ".formatted(commit).repeat(20));
          update.setInt(2, 1 + random.nextInt(ROWS));
          update.executeUpdate();
        }
        connection.commit();
      }
    }
  }
}
