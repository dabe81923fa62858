package dev.onrecord.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final UUID RECORD = UUID.fromString("0190e209-a000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0190e209-a000-4000-8000-000000000002");

  @Test
  void aFileKeepsTheNewestCheckpoint(@TempDir Path folder) throws Exception {
    CheckpointFile file = new CheckpointFile(folder.resolve("data"));
    assertThat(file.exists()).isFalse();
    file.write(new Checkpoint(RECORD, 7));
    file.write(new Checkpoint(RECORD, 12));
    assertThat(file.read()).contains(new Checkpoint(RECORD, 12));
    assertThat(folder.resolve("data")).isDirectoryContaining("glob:**/onrecord.checkpoint");
    assertThat(Files.list(folder.resolve("data"))).hasSize(1);
  }

  @Test
  void everyFlippedBitOfAFileIsNoticed(@TempDir Path folder) throws Exception {
    CheckpointFile file = new CheckpointFile(folder);
    file.write(new Checkpoint(RECORD, 1_234));
    byte[] bytes = Files.readAllBytes(file.path());
    for (int bit = 0; bit < 8 * (bytes.length - 1); bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file.path(), damaged);
      assertThat(file.read()).as("bit %d", bit).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "onrecord-checkpoint 1", "{}"})
  void anythingElseIsDamaged(String text, @TempDir Path folder) throws Exception {
    CheckpointFile file = new CheckpointFile(folder);
    Files.writeString(file.path(), text);
    assertThat(file.read()).isEmpty();
    Files.write(file.path(), new byte[5_000]);
    assertThat(file.read()).isEmpty();
  }

  @Test
  void aDatabaseMayOnlyBeTheSameAndAhead() {
    Checkpoint last = new Checkpoint(RECORD, 10);
    assertThat(last.disagreement(new Checkpoint(RECORD, 10))).isNull();
    assertThat(last.disagreement(new Checkpoint(RECORD, 11))).isNull();
    assertThat(last.disagreement(new Checkpoint(RECORD, 9)))
        .isEqualTo(
            "is older than the one that was served last: it ends at change 9, but change 10 was on disk");
    assertThat(last.disagreement(new Checkpoint(OTHER, 0))).isEqualTo("is empty, or new");
    assertThat(last.disagreement(new Checkpoint(OTHER, 30))).startsWith("is another one: ");
  }
}
