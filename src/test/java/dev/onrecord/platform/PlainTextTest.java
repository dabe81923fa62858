package dev.onrecord.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private record OneLine(@PlainText(max = 5) String text) {}

  private record ManyLines(@PlainText(max = 5, multi = true) String text) {}

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"a", "a b c", "a  b", "abcde", "👩🏽🚀🎉é", "a\u00A0b", "."})
  void aLineIsTaken(String text) {
    assertThat(Constraints.fault(new OneLine(text))).isNull();
    assertThat(Constraints.fault(new ManyLines(text))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',must not be blank",
        "' ',must not be blank",
        "'\n\t',must not be blank",
        "'\u3000',must not be blank",
        "'\u00A0',must not be blank",
        "'\u2028',must not be blank",
        "'\u00AD',must not be blank",
        "'\u200B',must not be blank",
        "'\u200D \u2060',must not be blank",
        "' a',must not begin or end with space",
        "'a ',must not begin or end with space",
        "'a\n',must not begin or end with space",
        "'\u3000a',must not begin or end with space",
        "'a\u00A0',must not begin or end with space",
        "'\u202Fa',must not begin or end with space",
        "abcdef,must not be longer than 5 characters",
        "abcde🎉,must not be longer than 5 characters",
      })
  void aFaultIsNamed(String text, String fault) {
    assertThat(Constraints.fault(new OneLine(text))).isEqualTo(fault);
    assertThat(Constraints.fault(new ManyLines(text))).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u2028b", "a\u2029b"})
  void onlyWhereItIsAllowedTextHasSeveralLines(String text) {
    assertThat(Constraints.fault(new OneLine(text))).isEqualTo("must be one line");
    assertThat(Constraints.fault(new ManyLines(text))).isNull();
  }
}
