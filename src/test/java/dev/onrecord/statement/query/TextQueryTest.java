package dev.onrecord.statement.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueryTest {

  /**
   * Clauses stand apart by commas, alternatives by slashes; words are as they are, phrases in
   * quotation marks, beginnings with a star, and what must be absent with a minus.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "open source            ; open, source",
        "open  \t source        ; open, source",
        "\"open source\" ai     ; \"open source\", ai",
        "“open source” ai       ; \"open source\", ai",
        "„open source“ ai       ; \"open source\", ai",
        "-closed                ; -closed",
        "-\"closed source\"     ; -\"closed source\"",
        "open -closed           ; open, -closed",
        "a | b                  ; a/b",
        "a|b                    ; a/b",
        "a b | c d              ; a, b/c, d",
        "a | b | -c             ; a/b/-c",
        "open*                  ; open*",
        "-open*                 ; -open*",
        // What is not an operator in its place is text, or nothing to search for.
        "open-source            ; open-source",
        "a - b                  ; a, b",
        "a -                    ; a",
        "--a                    ; --a",
        "| a                    ; a",
        "a |                    ; a",
        "a || b                 ; a/b",
        "a | !!! b              ; a/b",
        "\"open                 ; \"open",
        "open\" source          ; open\", source",
        "open\"closed\"         ; open, \"closed\"",
        "\"\" a                 ; a",
        "* a                    ; a",
        "o*n                    ; o*n",
        "open-so*               ; open-so*",
        "a** b                  ; a**~, b",
        "GPT-4*                 ; GPT-4*",
        "+open +5 a+b           ; open, +5, a+b",
        "🚀 open                ; 🚀, open",
        "!!! ? ...              ; ^^",
      })
  void isReadAsItIsWritten(String q, String clauses) {
    assertThat(shown(q)).isEqualTo(clauses);
  }

  @Property
  @Tag("random")
  void everyTextCanBeReadAndItsTermsStandInIt(
      @ForAll
          @Chars({'"', '|', '-', '*', ' ', '“'})
          @CharRange(from = 'a', to = 'c')
          @StringLength(max = 20)
          String q) {
    TextQuery query = TextQuery.parse(q);
    assertThat(query.q()).isEqualTo(q);
    for (TextQuery.Term term : query.terms()) {
      assertThat(q.substring(term.start(), term.end())).isEqualTo(term.text());
      assertThat(query.with(term, term.text())).isEqualTo(q);
    }
    boolean hasWord = q.chars().anyMatch(Character::isLetter);
    assertThat(query.clauses().isEmpty()).isEqualTo(!hasWord);
    assertThat(query.ignored().isEmpty())
        .as("nothing is dropped silently")
        .isEqualTo(query.notice() == null);
    if (!hasWord && !q.isBlank()) {
      assertThat(query.ignored()).isNotEmpty();
    }
  }

  private static String shown(String q) {
    return TextQuery.parse(q).clauses().stream()
        .map(
            clause ->
                clause.anyOf().stream().map(TextQueryTest::shown).collect(Collectors.joining("/")))
        .collect(Collectors.joining(", "));
  }

  private static String shown(TextQuery.Term term) {
    String text =
        switch (term.kind()) {
          case PHRASE -> '"' + term.text() + '"';
          case PREFIX -> term.text() + "*";
          // A word that ends with a star, and is not a beginning.
          case WORD -> term.text() + (term.text().endsWith("*") ? "~" : "");
        };
    return (term.not() ? "-" : "") + text;
  }
}
