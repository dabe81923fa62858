package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @Test
  void idsOfOneMomentDifferAndSortAsTheyWereMade() {
    List<String> ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void anIdIsOfVersionSevenAndBeginsWithItsMoment() {
    long before = System.currentTimeMillis();
    UUID id = Ids.next();
    long after = System.currentTimeMillis();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    assertThat(Ids.parse(id.toString())).hasValue(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "018f2b5e-8c00-7000-8000-000000000000",
        "018F2B5E-8C00-7000-BFFF-00000000000A",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        "320c3d4d-cc00-875b-8ec9-32d5f69181c0",
      })
  void anIdOfAStandardVersionIsReadInEitherCase(String text) {
    assertThat(Ids.parse(text)).hasValue(UUID.fromString(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "018f2b5e-8c00-7000-8000-00000000000",
        "018f2b5e-8c00-7000-8000-0000000000000",
        "018f2b5e8c0070008000000000000000",
        "{018f2b5e-8c00-7000-8000-000000000000}",
        "urn:uuid:018f2b5e-8c00-7000-8000-000000000000",
        " 018f2b5e-8c00-7000-8000-000000000000",
        "018f2b5e-8c00-7000-8000-000000000000\n",
        "018f2b5e-8c00-7000-8000-00000000000g",
        "018f2b5e-8c00-7000-8000-00000000000٠",
        "018f2b5e-8c00-0000-8000-000000000000",
        "018f2b5e-8c00-9000-8000-000000000000",
        "018f2b5e-8c00-7000-7000-000000000000",
        "018f2b5e-8c00-7000-c000-000000000000",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
      })
  void anythingElseIsNoId(String text) {
    assertThat(Ids.parse(text)).isEmpty();
  }
}
