package dev.onrecord.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database-independent")
class FormulaGuardTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "=4+1; '=4+1",
        "+2; '+2",
        "-3; '-3",
        "@sum; '@sum",
        "\"\t=x\"; \"'\t=x\"",
        "'=4+1; ''=4+1",
        "''=4+1; '''=4+1",
        "'-; ''-",
        "'tis so; 'tis so",
        "''; ''",
        "a=b; a=b",
        "\"\"; \"\"",
      })
  void aCellIsGuardedOnceAndCanBeReadBack(String text, String cell) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(cell);
    assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {"=1; =1", "'x; 'x", "'; '"})
  void aCellThatNobodyGuardedIsTheText(String cell, String text) {
    assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
  }
}
