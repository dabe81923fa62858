package dev.onrecord.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final String QUERY = "person=musk&sort=-said";

  @Test
  void aCursorGivesItsValuesBackToItsQuery() {
    String cursor = Cursor.encode(QUERY, "1676332800", "018f-é");

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(decode(QUERY, cursor, 2)).containsExactly("1676332800", "018f-é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "AAAAAAAAAAA",
        "AAAAAAAAAAAA",
        "not a cursor",
        "%00",
        "é",
        "\u4E2D",
        "====",
        "2",
      })
  void whatIsMadeUpIsRefused(String cursor) {
    assertRefused(QUERY, cursor, 1);
  }

  @Test
  void aCursorOfAnotherQueryOrWithAnotherNumberOfValuesIsRefused() {
    String cursor = Cursor.encode(QUERY, "1", "2");

    assertRefused(QUERY + "&limit=5", cursor, 2);
    assertRefused("", cursor, 2);
    assertRefused(QUERY, cursor, 1);
    assertRefused(QUERY, cursor, 3);
    assertRefused(QUERY, Cursor.encode(QUERY, "1\n2", "3"), 2);
  }

  @Test
  void anotherSpellingOfTheSameBytesIsRefused() {
    String cursor = Cursor.encode(QUERY, "22");
    String padded = cursor + "==";
    char last = cursor.charAt(cursor.length() - 1);
    String spareBitsSet = cursor.substring(0, cursor.length() - 1) + (char) (last + 1);

    assertThat(Base64.getUrlDecoder().decode(padded))
        .isEqualTo(Base64.getUrlDecoder().decode(spareBitsSet))
        .isEqualTo(Base64.getUrlDecoder().decode(cursor));
    assertRefused(QUERY, padded, 1);
    assertRefused(QUERY, spareBitsSet, 1);
  }

  @Test
  void valuesThatCannotBeReadAreRefusedEvenWithARightChecksum() {
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> Cursor.decode(QUERY, Cursor.encode(QUERY, "x"), Long::valueOf));
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR);
  }

  /** Decodes a cursor whose values are all text. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object[] decode(String query, String cursor, int count) {
    Function<String, ?>[] texts = new Function[count];
    Arrays.fill(texts, Function.identity());
    return Cursor.decode(query, cursor, texts);
  }

  static void assertRefused(String query, String cursor, int count) {
    Problem problem = catchThrowableOfType(Problem.class, () -> decode(query, cursor, count));
    assertThat(problem).as(cursor).isNotNull();
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR);
    assertThat(problem.violations())
        .containsExactly(new Violation("cursor", "was not returned by this query"));
  }
}
