package dev.onrecord.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.LogRecords;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A dry run leaves no trace, not even in the process log. */
@QuarkusTest
class DryRunTest extends RestTest {

  private static final String HIBERNATE = "org.hibernate";

  @Inject ChangeLog log;

  /** Pieces of an import run on any thread of the pool. */
  @Test
  void aDryRunMayEndOnAnotherThreadThanItBegan() throws Exception {
    try (LogRecords logged = new LogRecords(HIBERNATE)) {
      DryRun dryRun = log.dryRun();
      assertThat(readWithin(dryRun)).isPositive();
      CompletableFuture<Long> again = new CompletableFuture<>();
      Thread another =
          new Thread(
              () -> {
                try {
                  again.complete(readWithin(dryRun));
                  dryRun.close();
                } catch (RuntimeException | Error e) {
                  again.completeExceptionally(e);
                }
              });
      another.start();
      another.join();
      assertThat(again.get()).isPositive();
      assertThat(logged.messages()).isEmpty();
    }
  }

  @ActivateRequestContext
  long readWithin(DryRun dryRun) {
    return dryRun.write(changes -> Change.count());
  }

  @Test
  void aDryRunOfManyBatchesLogsNothing() {
    String[] topics =
        IntStream.range(0, 2_600)
            .mapToObj(
                i -> Json5.of("{type: 'topic', slug: 't-%1$d', name: 'T %1$d'}", i).toString())
            .toArray(String[]::new);
    try (LogRecords logged = new LogRecords(HIBERNATE)) {
      assertThat(Imports.take("?dryRun=true", topics)).hasSize(7);
      assertThat(logged.messages()).isEmpty();
    }
    assertThat(get("/topics/t-1").statusCode()).isEqualTo(404);
  }
}
