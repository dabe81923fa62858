package dev.onrecord.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Texts and queries are analyzed by the same rules. */
@Tag("random")
class AnalysisProperties {

  @Property
  void aTextIsFoundByEachOfItsTerms(@ForAll("texts") String text, @ForAll Language language) {
    List<Position> positions = AnalyzedText.of(text, language).positions();
    for (Term term : Term.read(text)) {
      String written = text.substring(term.start(), term.end());
      AnalyzedQuery query = AnalyzedQuery.of(written, EnumSet.of(Language.ENGLISH, language));
      assertThat(isFound(query, positions)).as(written).isTrue();
    }
  }

  @Property
  void aTextIsFoundByItself(@ForAll("texts") String text, @ForAll Language language) {
    List<Position> positions = AnalyzedText.of(text, language).positions();
    assertThat(isFound(AnalyzedQuery.of(text, Set.of(language)), positions)).isTrue();
  }

  @Property
  void formsHaveNoSpacesAndNoBars(@ForAll("texts") String text, @ForAll Language language) {
    AnalyzedText analyzed = AnalyzedText.of(text, language);
    assertThat(analyzed.positions())
        .allSatisfy(
            position ->
                assertThat(position.forms()).isNotEmpty().noneMatch(AnalysisProperties::isSplit));
    long positions = analyzed.positions().isEmpty() ? 0 : analyzed.encoded().split(" ").length;
    assertThat(positions).isEqualTo(analyzed.positions().size());
  }

  @Property
  void aTermIsFoundByEachBeginning(@ForAll("terms") String term, @ForAll Language language) {
    List<Position> positions = AnalyzedText.of(term, language).positions();
    for (int end = 1; end <= term.length(); end++) {
      String prefix = AnalyzedQuery.prefix(term.substring(0, end));
      if (prefix != null) {
        assertThat(positions)
            .as(prefix)
            .anyMatch(
                position ->
                    position.forms().stream().anyMatch(form -> form.startsWith(prefix))
                        || position.wholes().stream().anyMatch(form -> form.startsWith(prefix)));
      }
    }
  }

  @Property
  void wordsWithOtherInitialsHaveNoFormsWithThese(
      @ForAll("words") String text, @ForAll Language language) {
    List<Position> all = AnalyzedText.of(text, language).positions();
    all.stream()
        .flatMap(position -> position.forms().stream())
        .map(form -> form.charAt(0))
        .distinct()
        .forEach(
            initial ->
                assertThat(forms(AnalyzedText.of(text, language, c -> c == initial), initial))
                    .isEqualTo(forms(new AnalyzedText(all), initial)));
  }

  /** The forms with an initial at each position. */
  private static List<Set<String>> forms(AnalyzedText text, int initial) {
    return text.positions().stream()
        .map(
            position ->
                position.forms().stream()
                    .filter(form -> form.charAt(0) == initial)
                    .collect(Collectors.toSet()))
        .toList();
  }

  private static boolean isSplit(String form) {
    return form.isEmpty()
        || form.indexOf('|') >= 0
        || form.codePoints().anyMatch(Character::isWhitespace);
  }

  private static boolean isFound(AnalyzedQuery query, List<Position> text) {
    for (int at = 0; at + query.positions().size() <= text.size(); at++) {
      boolean isHere = true;
      for (int i = 0; i < query.positions().size(); i++) {
        Set<String> forms = query.positions().get(i).all();
        Position position = text.get(at + i);
        isHere &=
            !Collections.disjoint(forms, position.forms())
                || !Collections.disjoint(forms, position.wholes());
      }
      if (isHere) {
        return true;
      }
    }
    return false;
  }

  /** Texts, and words that begin as those of any of the languages may. */
  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> invented =
        Arbitraries.strings()
            .withChars("abcdefghijklmnopqrstuvwxyzäöüßàâçéèêëîïôûœæñáíóúãõığşİIÄÖÉŒ")
            .withChars("абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЭ")
            .ofMinLength(1)
            .ofMaxLength(12);
    return Arbitraries.frequencyOf(Tuple.of(1, texts()), Tuple.of(3, invented));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "open",
            "Models",
            "GPT",
            "4o",
            "2.1.0",
            "rc1",
            "C++",
            "C#",
            ".NET",
            "#AI",
            "@tess",
            "$TSLA",
            "$5,000",
            "-3%",
            "50%",
            "A.I.",
            "U.S.",
            "Ph.D.",
            "Ph.D",
            "Node.js",
            "O'Reilly",
            "don't",
            "l’intelligence",
            "Türkiye’nin",
            "dell'università",
            "año",
            "Häuser",
            "Straße",
            "модель",
            "ёлка",
            "النماذج",
            "والكتاب",
            "लड़कियों",
            "โมเดล",
            "开源",
            "#开源",
            "モデル",
            "食べました",
            "오픈소스를",
            "지지한다",
            "🚀",
            "👩‍💻",
            "🇺🇸",
            "❤️",
            "H₂O",
            "10²",
            "ﷺ",
            "İstanbul",
            "ISPARTA",
            "co\u00ADoperate",
            "a_b",
            "24/7",
            "tess@example.com",
            "https://example.com/a?b=c");
    Arbitrary<String> gaps =
        Arbitraries.of(
            " ", " ", " ", "-", ".", "/", ", ", " – ", "", "'", "#", "@", "$", "\n", "…", "_", "+");
    return words
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .flatMap(
            some ->
                gaps.list()
                    .ofSize(some.size())
                    .map(
                        between -> {
                          StringBuilder text = new StringBuilder();
                          for (int i = 0; i < some.size(); i++) {
                            text.append(i == 0 ? "" : between.get(i)).append(some.get(i));
                          }
                          return text.toString();
                        }));
  }

  @Provide
  Arbitrary<String> terms() {
    return Arbitraries.of(
        "GPT-4o-mini",
        "2.1.0-rc1",
        "Node.js",
        "#OpenSource",
        "@tess_example",
        "open-source",
        "max_tokens",
        "tess@example.com",
        "Häuser",
        "модель",
        "النماذج",
        "오픈소스");
  }
}
