package dev.onrecord.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.format.TextStyle;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("random")
class EdtfDateProperties {

  @Property
  void everyValidDateCoversWhatCountingByHandSays(@ForAll("dates") String text) {
    EdtfDate date = EdtfDate.parse(text);

    assertThat(new long[] {date.earliest(), date.latest()}).isEqualTo(NaiveEdtf.read(text));
    assertThat(date.text()).isEqualTo(text).matches(EdtfDate.PATTERN);
    assertThat(text).hasSizeLessThanOrEqualTo(EdtfDate.MAX_LENGTH);
    assertThat(date.earliest()).isLessThanOrEqualTo(date.latest());
  }

  @Property
  void everyValidDateCanBeSaidInWords(@ForAll("dates") String text) {
    EdtfWords words = new EdtfWords(TextStyle.FULL_STANDALONE, true);

    for (String end : text.split("/")) {
      if (!end.equals("..")) {
        assertThat(words.plain(end)).isNotBlank().doesNotContain("X", "~", "?", "%");
        assertThat(words.within(end)).contains(words.plain(end).replace("probably ", ""));
        assertThat(words.on(end)).contains(words.plain(end).replace("probably ", ""));
      }
    }
  }

  @Property
  void anIntervalReachesFromItsFirstEndToItsSecondOrIsRefused(@ForAll("intervals") String text) {
    assertReadAsByHand(text);
  }

  @Property
  void aDateWithOneCharacterChangedIsReadAsByHandOrRefused(@ForAll("nearlyDates") String text) {
    assertReadAsByHand(text);
  }

  @Property
  void anyTextIsReadAsByHandOrRefused(@ForAll("garbage") String text) {
    assertReadAsByHand(text);
  }

  @Property
  void aSecondLiesInItsDayInItsMonthInItsYear(@ForAll("seconds") String second) {
    EdtfDate at = EdtfDate.parse(second);
    EdtfDate day = EdtfDate.parse(second.substring(0, 10));
    EdtfDate month = EdtfDate.parse(second.substring(0, 7));
    EdtfDate year = EdtfDate.parse(second.substring(0, 4));

    assertThat(at.earliest()).isBetween(day.earliest(), day.latest());
    assertLiesIn(day, month);
    assertLiesIn(month, year);
  }

  @Property
  void oneDayEndsASecondBeforeTheNextBegins(@ForAll("days") String text) {
    EdtfDate day = EdtfDate.parse(text);
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(5, 7));
    int next = Integer.parseInt(text.substring(8)) + 1;

    if (next <= NaiveEdtf.daysIn(year, month)) {
      assertThat(EdtfDate.parse(text.substring(0, 8) + two(next)).earliest())
          .isEqualTo(day.latest() + 1);
    } else {
      assertThat(EdtfDate.parse(text.substring(0, 7)).latest()).isEqualTo(day.latest());
    }
  }

  @Property
  void anApproximateDateCoversTheSameButIsNotCertain(@ForAll("spans") String text) {
    EdtfDate exact = EdtfDate.parse(text);
    EdtfDate approximate = EdtfDate.parse(text + "~");

    assertThat(approximate)
        .isEqualTo(new EdtfDate(text + "~", exact.earliest(), exact.latest()))
        .returns(false, EdtfDate::isCertain);
    assertThat(exact.isCertain()).isTrue();
  }

  private static void assertReadAsByHand(String text) {
    long[] byHand = NaiveEdtf.read(text);
    if (byHand == null) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> EdtfDate.parse(text))
          .satisfies(
              e ->
                  assertThat(e.getMessage())
                      .matches(
                          "(is not a date(: .*)?|does not exist); accepted formats: .*"
                              + "|ends before it begins"
                              + "|must not be open at both ends"));
    } else {
      assertThat(EdtfDate.parse(text)).isEqualTo(new EdtfDate(text, byHand[0], byHand[1]));
      assertThat(text).matches(EdtfDate.PATTERN);
    }
  }

  private static void assertLiesIn(EdtfDate inner, EdtfDate outer) {
    assertThat(inner.earliest()).isBetween(outer.earliest(), outer.latest());
    assertThat(inner.latest()).isBetween(outer.earliest(), outer.latest());
  }

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.oneOf(
        spans(),
        seconds(),
        times(),
        vague(),
        spans().map(text -> text + "~"),
        intervals().filter(text -> NaiveEdtf.read(text) != null));
  }

  @Provide
  Arbitrary<String> spans() {
    return Arbitraries.oneOf(years(), months(), days());
  }

  @Provide
  Arbitrary<String> days() {
    return months()
        .flatMap(
            month -> {
              int year = Integer.parseInt(month.substring(0, 4));
              int last = NaiveEdtf.daysIn(year, Integer.parseInt(month.substring(5)));
              return Arbitraries.integers().between(1, last).map(day -> month + "-" + two(day));
            });
  }

  @Provide
  Arbitrary<String> seconds() {
    return Combinators.combine(days(), upTo(23), upTo(59), upTo(59))
        .as((day, hour, minute, second) -> day + "T" + hour + ":" + minute + ":" + second + "Z");
  }

  /** Times as machines write them. */
  @Provide
  Arbitrary<String> times() {
    return Combinators.combine(
            seconds(),
            Arbitraries.of("", ".0", ".000", ".123456789"),
            Arbitraries.of("", "Z", "+00:00", "-08:00", "+05:30", "+14:00", "-03"))
        .as((second, fraction, offset) -> second.replace("Z", "") + fraction + offset);
  }

  /** Dates of level 1. */
  private static Arbitrary<String> vague() {
    return Combinators.combine(
            Arbitraries.oneOf(
                years().map(year -> year.substring(0, 3) + "X"),
                years().map(year -> year.substring(0, 2) + "XX"),
                years().map(year -> year + "-XX"),
                years().map(year -> year + "-XX-XX"),
                months().map(month -> month + "-XX"),
                Combinators.combine(years(), Arbitraries.integers().between(21, 24))
                    .as((year, season) -> year + "-" + season),
                months()),
            Arbitraries.of("", "~", "?", "%"))
        .as((date, qualifier) -> date + qualifier);
  }

  @Provide
  Arbitrary<String> intervals() {
    Arbitrary<String> ends =
        Arbitraries.oneOf(spans(), spans(), spans(), vague(), Arbitraries.just(".."));
    return Combinators.combine(ends, ends).as((from, to) -> from + "/" + to).withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> nearlyDates() {
    return Combinators.combine(
            dates(),
            Arbitraries.integers().between(0, 100),
            Arbitraries.strings().withChars("0123456789-/.~?%XTZ:+ ").ofMaxLength(1))
        .as(
            (date, where, change) -> {
              int at = where % date.length();
              return date.substring(0, at) + change + date.substring(at + 1);
            })
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<String> garbage() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.strings().withChars("0123456789-/.~?%XTZ:+d").ofMaxLength(22),
        Arbitraries.strings().numeric().ofLength(8).map(EdtfDateProperties::asDay));
  }

  private static String asDay(String digits) {
    return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
  }

  private static Arbitrary<String> years() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(1, 9_999),
            Arbitraries.integers().between(1890, 2110).withoutEdgeCases())
        .map("%04d"::formatted);
  }

  private static Arbitrary<String> months() {
    return Combinators.combine(years(), Arbitraries.integers().between(1, 12))
        .as((year, month) -> year + "-" + two(month));
  }

  private static Arbitrary<String> upTo(int last) {
    return Arbitraries.integers().between(0, last).map(EdtfDateProperties::two).withoutEdgeCases();
  }

  private static String two(int number) {
    return "%02d".formatted(number);
  }
}
