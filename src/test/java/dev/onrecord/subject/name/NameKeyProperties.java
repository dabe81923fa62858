package dev.onrecord.subject.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("random")
class NameKeyProperties {

  private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(\\+\\+|#)?";

  private static final String WORDS = "(%1$s( %1$s)*)?".formatted(WORD);

  /** Its capital form is the letter iota, so that case does matter where it stands. */
  private static final String IOTA_SUBSCRIPT = "\u0345";

  @Property
  void aKeyIsWordsOfLettersAndDigitsWithSingleSpaces(@ForAll("texts") String text) {
    assertThat(NameKey.of(text)).matches(WORDS);
  }

  @Property
  void theKeyOfAKeyIsItself(@ForAll("texts") String text) {
    String key = NameKey.of(text);
    assertThat(NameKey.of(key)).isEqualTo(key);
  }

  @Property
  void caseDoesNotMatter(@ForAll("texts") String text) {
    assertThat(NameKey.of(text))
        .isEqualTo(NameKey.of(text.toLowerCase(Locale.ROOT)))
        .isEqualTo(NameKey.of(text.toUpperCase(Locale.ROOT)));
  }

  @Property
  void theUnicodeFormDoesNotMatter(
      @ForAll("texts") String text, @ForAll Normalizer.Form normalForm) {
    assertThat(NameKey.of(Normalizer.normalize(text, normalForm))).isEqualTo(NameKey.of(text));
  }

  @Property
  void accentsDoNotMatter(@ForAll("words") String word, @ForAll("accents") String accent) {
    String accented =
        word.codePoints()
            .mapToObj(letter -> Character.toString(letter) + accent)
            .collect(Collectors.joining());
    assertThat(NameKey.of(accented)).isEqualTo(NameKey.of(word));
  }

  @Property
  void whatStandsBetweenAndAroundTheWordsDoesNotMatter(
      @ForAll("names") List<String> words, @ForAll("signs") String sign) {
    assertThat(NameKey.of(sign + String.join(sign, words) + sign))
        .isEqualTo(NameKey.of(String.join(" ", words)));
  }

  @Property
  void theWordsOfAKeyMakeTheKey(@ForAll("texts") String text) {
    String key = NameKey.of(text);
    assertThat(String.join(" ", NameKey.words(key))).isEqualTo(key);
    assertThat(NameKey.words(key)).doesNotContain("");
  }

  @Property
  void theKeysOfTwoTextsMakeThatOfBoth(
      @ForAll("texts") String first, @ForAll("texts") String last) {
    String both = (NameKey.of(first) + " " + NameKey.of(last)).strip();
    Assume.that(both.length() <= NameKey.MAX_LENGTH);
    assertThat(NameKey.of(first + " " + last)).isEqualTo(both);
  }

  /** The key columns are as wide as this makes the longest name. */
  @Example
  void noCharacterMakesMoreThanEighteenOfAKey() {
    assertThat(everyCharacter().mapToInt(c -> NameKey.of("a" + c + "a").length() - 2).max())
        .hasValue(18);
  }

  @Example
  void theKeyOfEveryCharacterIsWordsAndItsOwnKey() {
    assertThat(
            everyCharacter()
                .filter(c -> !NameKey.of(c).matches(WORDS) || !isOwnKey(NameKey.of("Α" + c)))
                .toList())
        .isEmpty();
  }

  @Example
  void theCaseOfNoCharacterMatters() {
    assertThat(
            everyCharacter()
                .filter(c -> !Normalizer.normalize(c, Normalizer.Form.NFD).contains(IOTA_SUBSCRIPT))
                .filter(
                    c ->
                        !NameKey.of(c).equals(NameKey.of(c.toUpperCase(Locale.ROOT)))
                            || !NameKey.of(c).equals(NameKey.of(c.toLowerCase(Locale.ROOT))))
                .toList())
        .isEmpty();
  }

  private static boolean isOwnKey(String key) {
    return NameKey.of(key).equals(key);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(letters(), letters(), signs(), accents(), anyCharacter())
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(text -> !Normalizer.normalize(text, Normalizer.Form.NFD).contains(IOTA_SUBSCRIPT));
  }

  @Provide
  Arbitrary<List<String>> names() {
    return words().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> words() {
    return letters().list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
        " ",
        "  ",
        "-",
        "'",
        ".",
        ", ",
        " & ",
        "_",
        "/",
        "\t",
        "\n",
        "\u00A0",
        "\u00B7",
        "\u2019",
        "\u2013",
        "\u2026",
        "(",
        "\u3000",
        "\u30FB",
        "\uD83C\uDF89");
  }

  @Provide
  Arbitrary<String> accents() {
    return Arbitraries.of(
        "\u0301", "\u0308", "\u030C", "\u0323", "\u0327", "\u0307\u0301", "\u20DD");
  }

  private static Arbitrary<String> letters() {
    return Arbitraries.oneOf(
            Arbitraries.chars().range('A', 'z').range('0', '9'),
            Arbitraries.chars().range('\u00C0', '\u024F'),
            Arbitraries.chars().range('\u0391', '\u03C9'),
            Arbitraries.chars().range('\u0400', '\u045F'),
            Arbitraries.of('\u1E9E', '\u017F', '\u212A', '\uFB01', '\u4E2D', '\uD55C'))
        .filter(Character::isLetterOrDigit)
        .map(String::valueOf);
  }

  private static Arbitrary<String> anyCharacter() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(NameKeyProperties::isCharacter)
        .map(Character::toString);
  }

  private static Stream<String> everyCharacter() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> isCharacter(c) && Character.getType(c) != Character.PRIVATE_USE)
        .mapToObj(Character::toString);
  }

  private static boolean isCharacter(int c) {
    return Character.isDefined(c) && Character.getType(c) != Character.SURROGATE;
  }
}
