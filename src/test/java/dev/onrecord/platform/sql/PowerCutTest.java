package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RandomRuns;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at random moments while several clients commit and the file is compacted. */
@Tag("random")
class PowerCutTest {

  private static final int CLIENTS = 3;
  private static final int MAX_WRITES = 400;

  private final SplittableRandom random = new SplittableRandom(RandomRuns.seed(PowerCutTest.class));

  @Test
  void whatWasAcknowledgedSurvives(@TempDir Path folder) throws Exception {
    for (int cut = 0; cut < RandomRuns.cases(12, 200); cut++) {
      Outcome outcome = cut(folder.resolve("cut" + cut), "file:lossy:");
      assertThat(outcome.lost()).as("cut %d", cut).isEmpty();
    }
  }

  /** In some of these cuts, a chunk by which H2 would find the newest one is half overwritten. */
  @Test
  void anyWriteOfALoneClientMayBeTheLast(@TempDir Path folder) throws Exception {
    FilePath.register(new DurableFile());
    boolean failed = true;
    for (int writes = 3; failed; writes++) {
      Path data = Files.createDirectory(folder.resolve("cut" + writes));
      LossyDisk.Power power = LossyDisk.plugIn(writes, new SplittableRandom(writes));
      int acknowledged = commit("durable:lossy:" + data.resolve("record.mv.db"), power);
      failed = power.hasFailed();
      if (failed) {
        Path survived = data.resolve("survived.mv.db");
        restartAndKill("durable:" + survived);
        assertThat(newest(survived))
            .as("after write %d", writes)
            .isGreaterThanOrEqualTo(acknowledged);
      }
    }
  }

  /**
   * Commits a counter, and one of a few larger values beside it. Returns the last one committed.
   */
  private static int commit(String file, LossyDisk.Power power) {
    SplittableRandom random = new SplittableRandom(0);
    int committed = 0;
    try (MVStore store = new MVStore.Builder().fileName(file).autoCommitDisabled().open()) {
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      MVMap<Integer, Integer> counter = store.openMap("counter");
      MVMap<Integer, String> values = store.openMap("values");
      for (int i = 1; i <= 120; i++) {
        counter.put(0, i);
        values.put(random.nextInt(60), "x".repeat(random.nextInt(3_000)));
        store.commit();
        committed = i;
        if (i % 40 == 0) {
          store.executeFilestoreOperation(() -> store.compact(100, 1 << 20));
          store.commit();
        }
      }
    } catch (MVStoreException e) {
      assertThat(power.hasFailed()).as("%s", e).isTrue();
    }
    return committed;
  }

  /** Commits something else to a file that was not closed, and does not close it either. */
  private static void restartAndKill(String file) {
    MVStore store = new MVStore.Builder().fileName(file).autoCommitDisabled().open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    for (int i = 0; i < 3; i++) {
      store.<Integer, String>openMap("others").put(i, "y".repeat(2_000));
      store.commit();
    }
    store.closeImmediately();
  }

  private static int newest(Path file) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
      return store.<Integer, Integer>openMap("counter").getOrDefault(0, 0);
    }
  }

  /** Shows that the simulated disk does lose unsynced writes. */
  @Test
  void itWouldNotWithoutSyncs(@TempDir Path folder) throws Exception {
    int harmed = 0;
    for (int cut = 0; cut < 8; cut++) {
      try {
        harmed += cut(folder.resolve("cut" + cut), "lossy:").lost().isEmpty() ? 0 : 1;
      } catch (SQLException corrupt) {
        harmed++;
      }
    }
    assertThat(harmed).isPositive();
  }

  /** What was acknowledged, and what is found after the power failed. */
  private record Outcome(Set<Integer> acknowledged, Set<Integer> found) {

    Set<Integer> lost() {
      Set<Integer> lost = new TreeSet<>(acknowledged);
      lost.removeAll(found);
      return lost;
    }
  }

  private Outcome cut(Path folder, String scheme) throws Exception {
    LossyDisk.Power power = LossyDisk.plugIn(random.nextInt(30, MAX_WRITES), random.split());
    Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    try (AgroalDataSource database = database(scheme + folder.toAbsolutePath())) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create table item (id int primary key, text varchar)");
        statement.execute(
            "create table part (id int, item int, text varchar, primary key (id, item))");
      }
      H2Upkeep upkeep = H2Files.upkeep(database);
      CompletableFuture.allOf(
              IntStream.range(0, CLIENTS)
                  .mapToObj(
                      client ->
                          CompletableFuture.runAsync(
                              () -> write(database, upkeep, client, power, acknowledged)))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (SQLException e) {
      assertThat(power.hasFailed()).as("%s", e).isTrue();
    }
    return new Outcome(acknowledged, found(folder.resolve("survived")));
  }

  /** Inserts items of two parts, and rewrites older ones so that space is reused. */
  private void write(
      AgroalDataSource database,
      H2Upkeep upkeep,
      int client,
      LossyDisk.Power power,
      Set<Integer> acknowledged) {
    for (int number = client; !power.hasFailed(); number += CLIENTS) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        insert(connection, number);
        connection.commit();
        acknowledged.add(number);
        if (number % 25 == 0) {
          upkeep.compact(upkeep.store(), 90);
        }
      } catch (SQLException | RuntimeException e) {
        assertThat(power.hasFailed()).as("%s", e).isTrue();
      }
    }
  }

  private static void insert(Connection connection, int number) throws SQLException {
    try (PreparedStatement item = connection.prepareStatement("insert into item values (?, ?)");
        PreparedStatement part = connection.prepareStatement("insert into part values (?, ?, ?)");
        PreparedStatement edit =
            connection.prepareStatement("update item set text = ? where id = ?")) {
      item.setInt(1, number);
      item.setString(2, "item %d ".formatted(number).repeat(100));
      item.executeUpdate();
      for (int i = 0; i < 2; i++) {
        part.setInt(1, i);
        part.setInt(2, number);
        part.setString(3, "part %d ".formatted(i).repeat(100));
        part.executeUpdate();
      }
      edit.setString(1, "edited by %d ".formatted(number).repeat(80));
      // Only this client's, so that no client waits for another.
      edit.setInt(2, number - CLIENTS * (number % 7));
      edit.executeUpdate();
    }
  }

  /** The items that a service would find after a start, each with all its parts. */
  private static Set<Integer> found(Path file) throws SQLException {
    Set<Integer> found = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select i.id, length(i.text), count(p.id) from item i left join part p on p.item = i.id group by i.id")) {
      while (rows.next()) {
        assertThat(rows.getInt(2)).isPositive();
        assertThat(rows.getInt(3)).as("parts of %d", rows.getInt(1)).isEqualTo(2);
        found.add(rows.getInt(1));
      }
    }
    return found;
  }

  private static AgroalDataSource database(String folder) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(CLIENTS + 2)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .connectionProviderClass(DurableDriver.class)
                                    .jdbcUrl(H2Files.url(folder)))));
  }
}
