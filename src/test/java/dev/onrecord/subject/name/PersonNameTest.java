package dev.onrecord.subject.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which written names may be one person. */
class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Dr. Ada Example, ada example,",
    "Prof. Dr. Ada Example, ada example,",
    "'Ada Example, Ph.D.', ada example,",
    "'Ada Example, PhD, MBA', ada example,",
    "Sir Ada Example Jr., ada example, jr",
    "'Ada Example Jr., M.D.', ada example, jr",
    "Ada Example III, ada example, iii",
    "Dr., dr,",
    "Sir Sir, sir,",
    "Jr., jr,",
    "Drew Example, drew example,",
  })
  void titlesAreNoPartOfAName(String written, String key, String generation) {
    PersonName name = PersonName.of(NameKey.of(written));
    assertThat(name.key()).isEqualTo(key);
    assertThat(name.generation()).isEqualTo(generation);
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Q. Example, Ada Example, true",
    "Ada Quincy Example, Ada Q. Example, true",
    "Ada Quincy Rose Example, Ada R. Example, true",
    "A. Example, Ada Example, true",
    "A. Q. Example, Ada Quincy Example, true",
    "Ada Example Jr., Ada Q. Example, true",
    "Ada Example Jr., Ada Example Sr., false",
    "Ada Q. Example, Ada R. Example, false",
    "Ada Quincy Example, Ada Quentin Example, false",
    "Ada Rose Quincy Example, Ada Q. R. Example, false",
    "B. Example, Ada Example, false",
    "Ad Example, Ada Example, false",
    "Ada Example, Ada Sample, false",
    "Example, Ada Example, false",
    "Ada, Ada Example, false",
  })
  void middleNamesAndInitialsMayBeLeftOut(String one, String other, boolean fits) {
    PersonName first = PersonName.of(NameKey.of(one));
    PersonName second = PersonName.of(NameKey.of(other));
    assertThat(first.fits(second)).isEqualTo(fits);
    assertThat(second.fits(first)).isEqualTo(fits);
  }

  @Test
  void everyNameFitsItself() {
    PersonName name = PersonName.of(NameKey.of("Ada Q. Example Jr."));
    assertThat(name.fits(name)).isTrue();
    assertThat(name.isSameButTitles(name)).isTrue();
  }
}
