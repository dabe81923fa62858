package dev.onrecord.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("random")
class CellProperties {

  @Property
  void everyTextIsReadBackAndNoCellIsAFormula(@ForAll("texts") String text) {
    String cell = FormulaGuard.guard(text);
    assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
    assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r].*");
  }

  @Property
  void everyListIsReadBack(@ForAll("lists") List<String> entries) {
    String cell =
        entries.stream().map(CellList::escape).collect(Collectors.joining(CellList.SEPARATOR));
    assertThat(CellList.split(cell)).isEqualTo(entries);
    assertThat(CellList.split(cell.strip())).isEqualTo(entries);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("'=+-@\t\rab ").ofMaxLength(5);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return Arbitraries.strings()
        .withChars("|\\ ab")
        .ofMaxLength(6)
        .map(String::strip)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
