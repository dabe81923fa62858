package dev.onrecord.statement.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are read in the order in which they were added, from memory or file. */
class IdListTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        99,
        100,
        101,
        IdList.BUFFERED - 1,
        IdList.BUFFERED,
        IdList.BUFFERED + 1,
        2 * IdList.BUFFERED,
        3 * IdList.BUFFERED + 7
      })
  void idsComeOutInTheirOrder(int size) {
    List<UUID> added = Stream.generate(UUID::randomUUID).limit(size).toList();
    List<UUID> taken = new ArrayList<>();
    try (IdList ids = new IdList()) {
      added.forEach(ids::add);
      while (ids.hasNext()) {
        List<UUID> page = ids.next(100);
        assertThat(page).hasSize(Math.min(100, size - taken.size()));
        taken.addAll(page);
      }
      assertThat(ids.next(100)).isEmpty();
    }
    assertThat(taken).isEqualTo(added);
  }
}
