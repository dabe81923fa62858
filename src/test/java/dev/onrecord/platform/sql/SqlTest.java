package dev.onrecord.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {

  @ParameterizedTest
  @CsvSource({
    "a,        x in (?),                      a",
    "a b,      'x in (?, ?)',                 a b",
    "a b c,    'x in (?, ?, ?, ?)',           a b c c",
    "a b c d,  'x in (?, ?, ?, ?)',           a b c d",
    "a b c d e,'x in (?, ?, ?, ?, ?, ?, ?, ?)', a b c d e e e e",
  })
  void listsOfValuesComeInFewLengths(String values, String text, String arguments) {
    assertThat(Sql.in("x", List.of(values.split(" "))))
        .isEqualTo(new Sql(text, List.<Object>of((Object[]) arguments.split(" "))));
  }
}
