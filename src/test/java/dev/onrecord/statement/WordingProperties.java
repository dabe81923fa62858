package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What makes two texts the same words, and what makes them others, in twelve scripts. */
@Tag("random")
class WordingProperties {

  /** A dozen words each of a dozen scripts. */
  private static final List<List<String>> SCRIPTS =
      List.of(
          words("progress model año zählt œuvre naïve Łódź ship it never regulate we"),
          words("πρόοδος μοντέλο ποτέ λόγος κόσμος άνοιξε εμείς όχι ναι πάντα τώρα φως"),
          words("прогресс модель никогда ёлка её мир наш код открыт мы всегда быстро"),
          words("تقدم نموذج أبدا مُلك كتب لغة مفتوح نحن دائما سريع عالم نعم"),
          words("קידמה מודל לעולם שָׁלוֹם קוד פתוח אנחנו תמיד מהר עולם כן לא"),
          words("प्रगति मॉडल कभी राम रमा भाषा खुला हम हमेशा तेज़ दुनिया नहीं"),
          words("অগ্রগতি মডেল কখনও বাংলা ভাষা খোলা আমরা সবসময় দ্রুত বিশ্ব না হ্যাঁ"),
          words(
              "முன்னேற்றம் மாதிரி தமிழ் மொழி திறந்த நாங்கள் எப்போதும் வேகமாக உலகம் இல்லை ஆம் நான்"),
          words("ก้าวหน้า แบบจำลอง ดี ดุ ภาษา เปิด เรา เสมอ เร็ว โลก ไม่ ใช่"),
          words("进步 模型 从不 语言 开放 我们 总是 快 世界 不 是 人"),
          words("パリ バリ モデル けっして ことば ひらく わたし いつも はやい せかい いいえ はい"),
          words("발전 모델 결코 언어 열린 우리 항상 빠른 세계 아니 예 사람"));

  /** Pairs that make other words, whatever is around them. */
  private static final List<Tuple2<String, String>> SIGNS =
      List.of(
          Tuple.of("C++", "C#"),
          Tuple.of("C++", "C"),
          Tuple.of("-3%", "3%"),
          Tuple.of("3%", "3"),
          Tuple.of("x > y", "x < y"),
          Tuple.of("x = y", "x ≠ y"),
          Tuple.of("👍", "👎"),
          Tuple.of("👍", ""),
          Tuple.of("1.5", "15"),
          Tuple.of("१.५", "१५"),
          Tuple.of("๑.๕", "๑๕"),
          Tuple.of("٣٫٥", "٣٥"),
          Tuple.of("$5", "€5"),
          Tuple.of("+1", "1"),
          Tuple.of("año", "ano"),
          Tuple.of("zählt", "zahlt"),
          Tuple.of("её", "ее"),
          Tuple.of("パ", "バ"),
          Tuple.of("राम", "रमा"),
          Tuple.of("ดี", "ดุ"));

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  @Property
  void aSignThatCarriesMeaningMakesOtherWords(
      @ForAll("texts") List<String> before,
      @ForAll("texts") List<String> after,
      @ForAll("signs") Tuple2<String, String> signs,
      @ForAll("separators") String separator) {
    assertThat(hash(before, signs.get1(), after, separator))
        .isNotEqualTo(hash(before, signs.get2(), after, separator));
  }

  @Property
  void whatStandsBetweenWordsDoesNotMatter(
      @ForAll("texts") List<String> words, @ForAll("separators") String separator) {
    assertThat(Wording.hash(String.join(separator, words)))
        .isEqualTo(Wording.hash(String.join(" ", words)));
  }

  @Property
  void quotationMarksDoNotMatter(
      @ForAll("texts") List<String> words, @ForAll("quotes") Tuple2<String, String> quotes) {
    assertThat(Wording.hash(quotes.get1() + String.join(" ", words) + quotes.get2()))
        .isEqualTo(Wording.hash(String.join(" ", words)));
  }

  @Property
  void theEndOfTheTextDoesNotMatter(
      @ForAll("texts") List<String> words, @ForAll("ends") String end) {
    assertThat(Wording.hash(String.join(" ", words) + end))
        .isEqualTo(Wording.hash(String.join(" ", words)));
  }

  @Property
  void invisibleCharactersDoNotMatterWhereverTheyAre(
      @ForAll("texts") List<String> words,
      @ForAll("signs") Tuple2<String, String> sign,
      @ForAll("invisible") String invisible) {
    String text = String.join(" ", words) + " " + sign.get1();
    String disguised =
        text.codePoints()
            .mapToObj(c -> invisible + Character.toString(c))
            .collect(Collectors.joining());
    assertThat(Wording.hash(disguised)).isEqualTo(Wording.hash(text));
  }

  @Property
  void caseDoesNotMatter(
      @ForAll("texts") List<String> words, @ForAll("signs") Tuple2<String, String> sign) {
    String text = String.join(" ", words) + " " + sign.get1();
    assertThat(Wording.hash(text.toUpperCase(Locale.ROOT))).isEqualTo(Wording.hash(text));
    assertThat(Wording.hash(text.toLowerCase(Locale.ROOT))).isEqualTo(Wording.hash(text));
  }

  @Property
  void theKindOfApostropheDoesNotMatter(
      @ForAll("texts") List<String> words, @ForAll("apostrophes") String apostrophe) {
    String text = String.join(" ", words) + " we don't l'intelligence";
    assertThat(Wording.hash(text.replace("'", apostrophe))).isEqualTo(Wording.hash(text));
  }

  @Property
  void anotherWordMakesOtherWords(
      @ForAll("texts") List<String> words, @ForAll("words") String added) {
    List<String> more = new ArrayList<>(words);
    more.add(added);
    assertThat(Wording.hash(String.join(" ", more)))
        .isNotEqualTo(Wording.hash(String.join(" ", words)));
  }

  private static String hash(
      List<String> before, String sign, List<String> after, String separator) {
    List<String> all = new ArrayList<>(before);
    all.add(sign);
    all.addAll(after);
    return Wording.hash(String.join(separator, all));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(SCRIPTS).flatMap(script -> Arbitraries.of(script));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    // Two scripts, or the same one twice.
    return Combinators.combine(Arbitraries.of(SCRIPTS), Arbitraries.of(SCRIPTS))
        .flatAs(
            (one, other) ->
                Arbitraries.oneOf(Arbitraries.of(one), Arbitraries.of(one), Arbitraries.of(other))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(8));
  }

  @Provide
  Arbitrary<Tuple2<String, String>> signs() {
    return Arbitraries.of(SIGNS);
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(
        " ", "  ", ", ", ". ", " - ", " – ", " — ", " − ", "; ", "! ", "? ", "\n", "\u00A0",
        "\u3000", "\u2009", "、 ", "。 ", "، ", "؟ ", "। ", " “", "» ");
  }

  @Provide
  Arbitrary<Tuple2<String, String>> quotes() {
    return Arbitraries.of(
        Tuple.of("\"", "\""),
        Tuple.of("“", "”"),
        Tuple.of("„", "“"),
        Tuple.of("«", "»"),
        Tuple.of("« ", " »"),
        Tuple.of("‹", "›"),
        Tuple.of("‘", "’"),
        Tuple.of("'", "'"),
        Tuple.of("「", "」"),
        Tuple.of("『", "』"));
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("…", "...", " …", ". . .", ".", "!", "?", "?!", "。", "।", "؟", "\u00AD");
  }

  @Provide
  Arbitrary<String> invisible() {
    return Arbitraries.of("\u00AD", "\u200B", "\u2060", "\u200D", "\u200C", "\uFEFF");
  }

  @Provide
  Arbitrary<String> apostrophes() {
    return Arbitraries.of("\u2019", "\u2018", "\u02BC", "\u00B4", "`", "\uFF07");
  }
}
