package dev.onrecord.platform.page;

import static dev.onrecord.platform.page.CursorTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("random")
class CursorProperties {

  @Property
  void everyCursorGivesItsValuesBack(
      @ForAll("texts") String query, @ForAll("positions") List<String> values) {
    assertThat(CursorTest.decode(query, encode(query, values), values.size()))
        .isEqualTo(values.toArray());
  }

  @Property
  void anyChangedCharacterIsRefused(
      @ForAll("texts") String query,
      @ForAll("positions") List<String> values,
      @ForAll @IntRange(max = 1_000) int where,
      @ForAll("cursorCharacters") char change) {
    String cursor = encode(query, values);
    int at = where % cursor.length();
    Assume.that(cursor.charAt(at) != change);

    assertRefused(
        query, cursor.substring(0, at) + change + cursor.substring(at + 1), values.size());
  }

  @Property
  void anyMissingOrAddedCharacterIsRefused(
      @ForAll("texts") String query,
      @ForAll("positions") List<String> values,
      @ForAll @IntRange(max = 1_000) int where,
      @ForAll("cursorCharacters") char added) {
    String cursor = encode(query, values);
    int at = where % cursor.length();

    assertRefused(query, cursor.substring(0, at) + cursor.substring(at + 1), values.size());
    assertRefused(query, cursor.substring(0, at) + added + cursor.substring(at), values.size());
  }

  @Property
  void anotherQueryIsRefused(
      @ForAll("texts") String query,
      @ForAll("texts") String other,
      @ForAll("positions") List<String> values) {
    Assume.that(!query.equals(other));

    assertRefused(other, encode(query, values), values.size());
  }

  @Property
  void whatIsMadeUpIsRefused(
      @ForAll("texts") String query, @ForAll String cursor, @ForAll @IntRange(max = 3) int count) {
    assertRefused(query, cursor, count);
  }

  private static String encode(String query, List<String> values) {
    return Cursor.encode(query, values.toArray(String[]::new));
  }

  @Provide
  Arbitrary<List<String>> positions() {
    return texts().list().ofMinSize(1).ofMaxSize(3);
  }

  /** Without NUL, line feeds and surrogates: no query and no sort value has them. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00A1', '\u2FFF')
        .ofMaxLength(20);
  }

  @Provide
  Arbitrary<Character> cursorCharacters() {
    return Arbitraries.chars()
        .alpha()
        .numeric()
        .with('-', '_', '=', '+', '/', ' ', 'é')
        .withoutEdgeCases();
  }
}
