package dev.onrecord.check.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.check.compare.Difference;
import dev.onrecord.check.compare.Markup;
import dev.onrecord.check.compare.Match;
import dev.onrecord.check.text.TextWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Properties of checks in any script. */
@Tag("random")
class QuoteCheckProperties {

  private static final List<String> WORDS =
      List.of(
          "open",
          "models",
          "are",
          "not",
          "safer",
          "don't",
          "C++",
          "3%",
          "1,500",
          "GPT-4",
          "Überraschung",
          "naïve",
          "модели",
          "открыты",
          "ανοιχτά",
          "μοντέλα",
          "פתוח",
          "مفتوح",
          "खुले",
          "नहीं",
          "ปลอดภัย",
          "安全",
          "モデル",
          "모델",
          "🚀",
          "ñandú",
          "straße",
          "İzmir");

  private static final List<String> SEPARATORS =
      List.of(" ", ", ", "; ", " – ", " — ", ": ", "\n", "  ", " (", ") ", " “", "” ", "\u00a0");

  private static final QuoteCheck CHECK = new QuoteCheck(word -> false);

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(WORDS).list().ofMinSize(8).ofMaxSize(40);
  }

  /** Words with traces of where they were copied from, and some that only look like it. */
  private static final List<String> TRACES =
      List.of(
          "caf&eacute;",
          "&NotAReference;",
          "&NotEqualTilde;",
          "&#xD83D;",
          "&fjlig;",
          "ro&shy;bots",
          "com\u00AD\npany",
          "non-\nprofit",
          "3 000",
          "5-10",
          ".5",
          "sold.\u00B2");

  @Provide
  Arbitrary<List<String>> anything() {
    return Combinators.combine(
            Arbitraries.of(WORDS).list().ofMaxSize(25),
            Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30), Arbitraries.of(TRACES))
                .list()
                .ofMaxSize(5),
            Arbitraries.longs())
        .as(
            (words, strings, seed) -> {
              List<String> all = new ArrayList<>(words);
              all.addAll(strings);
              Collections.shuffle(all, new Random(seed));
              return all;
            });
  }

  private static CheckResult check(String quote, String... texts) {
    return CHECK.check(TextWords.of(quote, "en"), null, TestWordings.of("tess", texts), 5);
  }

  private static String joined(List<String> words, Random random) {
    return words.stream()
        .map(word -> word + SEPARATORS.get(random.nextInt(SEPARATORS.size())))
        .collect(Collectors.joining());
  }

  @Property
  void caseAndPunctuationNeverAlterAText(@ForAll("texts") List<String> words, @ForAll long seed) {
    String text = String.join(" ", words);
    CheckResult checked = check(joined(words, new Random(seed)).toUpperCase(Locale.ROOT), text);
    assertThat(checked.verdict()).as(checked.toString()).isEqualTo(Verdict.EXACT);
    assertThat(checked.matches().get(0).similarity()).isEqualTo(1);
  }

  @Property
  void consecutiveWordsAreAnExcerpt(
      @ForAll("texts") List<String> words, @ForAll int from, @ForAll int length) {
    int at = Math.floorMod(from, words.size() - 3);
    int end = at + 2 + Math.floorMod(length, words.size() - at - 2);
    CheckResult checked =
        check(String.join(" ", words.subList(at, end)), "First. " + String.join(" ", words));
    assertThat(checked.verdict()).isEqualTo(Verdict.EXCERPT);
  }

  @Property
  void aTextWithOneOtherWordIsNeverExactNorAnExcerpt(
      @ForAll("texts") List<String> words, @ForAll int place, @ForAll boolean isInserted) {
    List<String> altered = new ArrayList<>(words);
    int at = Math.floorMod(place, words.size());
    if (isInserted) {
      altered.add(at, "otherwise");
    } else {
      altered.set(at, "otherwise");
    }
    CheckResult checked = check(String.join(" ", altered), String.join(" ", words));
    assertThat(checked.verdict()).isNotIn(Verdict.EXACT, Verdict.EXCERPT);
  }

  @Property
  void onlyAMarkedOmissionIsAnExcerpt(@ForAll("texts") List<String> words, @ForAll int place) {
    int at = 1 + Math.floorMod(place, words.size() - 2);
    List<String> distinct = new ArrayList<>(words);
    distinct.set(at, "otherwise");
    List<String> cut = new ArrayList<>(distinct);
    cut.remove(at);
    String text = String.join(" ", distinct);
    CheckResult checked = check(String.join(" ", cut), text);
    assertThat(checked.verdict()).isNotIn(Verdict.EXACT, Verdict.EXCERPT);
    cut.add(at, "[…]");
    assertThat(check(String.join(" ", cut), text).verdict()).isEqualTo(Verdict.EXCERPT);
  }

  @Property
  void rangesSimilarityAndMarkupAreConsistentForAnyTexts(
      @ForAll("anything") List<String> quoted, @ForAll("anything") List<String> said) {
    String quote = String.join(" ", quoted);
    CheckResult checked =
        check(quote, String.join(" ", said), String.join(" ", quoted), "Third one.");
    for (Match match : checked.matches()) {
      assertThat(match.similarity()).isBetween(0.0, 1.0);
      assertThat(match.similarity() == 1).isEqualTo(match.isFaithful());
      String text = match.wording().words().text();
      int at = 0;
      for (Difference difference : match.differences()) {
        assertThat(difference.quote().start()).isGreaterThanOrEqualTo(at);
        at = difference.quote().end();
        assertThat(difference.quote().in(quote)).isNotNull();
        assertThat(difference.text().in(text)).isNotNull();
      }
      assertThat(unmarked(Markup.of(match))).isEqualTo(part(match, quote));
    }
  }

  private static String part(Match match, String quote) {
    boolean isAll = match.run().from() == 0 && match.run().to() == match.quote().size();
    return isAll
        ? quote
        : quote.substring(
            match.quote().word(match.run().from()).start(),
            match.quote().word(match.run().to() - 1).end());
  }

  /** A quotation as it was before its markup. */
  private static String unmarked(String markup) {
    return markup
        .replaceAll("(?s)<del>.*?</del>|</?ins>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
