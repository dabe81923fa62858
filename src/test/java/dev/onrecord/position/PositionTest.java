package dev.onrecord.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.statement.entity.Stance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conclusions from dated stances; each is written as {@code favor@2020-02}, in any order. */
class PositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          favor@2020                                             | favor
          favor@2020 against@2021                                | against
          against@2021 favor@2020                                | against
          favor@2020-03 against@2020-03                          | unclear: against 2020-03, favor 2020-03
          favor@2020-03 favor@2020-03                            | favor
          favor@2020-03 against@2020-03-31                       | unclear: against 2020-03-31, favor 2020-03
          favor@2020-03 against@2020-04-01                       | against
          favor@2020-03~ against@2020-04                         | against
          favor@../2020 against@2020                             | unclear: against 2020, favor ../2020
          favor@../2020 against@2021-01                          | against
          favor@2015/2021 against@2020 neutral@2018              | unclear: favor 2015/2021, against 2020
          favor@2020 neutral@2020 against@2020 unclear@2020      | unclear: unclear 2020, against 2020, neutral 2020, favor 2020
          favor@2020 unclear@2021                                | unclear
          neutral@2021 neutral@2021-05 against@2020              | neutral
          """)
  void theCurrentStanceIsThatOfWhatMayBeTheLatest(String stances, String expected) {
    CurrentStance current = position(stances).current();
    String stance = word(current.stance());
    assertThat(
            current.isSettled()
                ? stance
                : stance
                    + ": "
                    + current.evidence().stream()
                        .map(dated -> word(dated.stance()) + " " + dated.said())
                        .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          favor@2020                                       | 2020
          favor@2020 favor@2021                            | 2020
          against@2019 favor@2020 favor@2021               | 2020
          favor@2024-01/2024-06 against@2024-03 favor@2024-12 | none
          against@2023-01/2024-06 favor@2024-03 favor@2024-12 | 2024-12
          favor@2023-02~ against@2023-03                   | none
          against@2020 favor@../2020 favor@2021            | 2021
          favor@2020-03 against@2020-03                    | none
          """)
  void sinceIsStatedWhereTheTurnIsCertain(String stances, String expected) {
    assertThat(position(stances).current().since()).isEqualTo(expected);
  }

  @Test
  void theEvidenceIsTheNewestAndWhereTheStanceBegan() {
    assertThat(evidence("favor@2018 against@2019 favor@2020 favor@2021"))
        .containsExactly("2021", "2020");
    assertThat(evidence("favor@2018 favor@2019 favor@2020 favor@2021"))
        .containsExactly("2021", "2018");
    assertThat(evidence("favor@2018 against@2021")).containsExactly("2021");
  }

  private static List<String> evidence(String stances) {
    return position(stances).current().evidence().stream().map(DatedStance::said).toList();
  }

  @Test
  void aReasonNamesWhatMayBeTheLatest() {
    assertThat(position("favor@2020-03 against@2020-03-15").current().reason())
        .isEqualTo(
            "Dates overlap, so any of these may be the latest: favor (2020-03), against (2020-03-15)");
    assertThat(position("unclear@2020").current().reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          favor@2020                                     | none
          favor@2020 favor@2021 favor@2022               | none
          favor@2020 against@2021                        | favor 2020 > against 2021 certain
          favor@2020 against@2021 favor@2022             | against 2021 > favor 2022 certain; favor 2020 > against 2021 certain
          favor@2020 favor@2021 against@2022 against@2023 | favor 2021 > against 2022 certain
          favor@2020-03 against@2020-03                  | favor 2020-03 > against 2020-03 possible
          favor@2020-03 against@2020-03-31               | favor 2020-03 > against 2020-03-31 possible
          favor@2020-03 against@2020-04                  | favor 2020-03 > against 2020-04 certain
          favor@2020-03~ against@2020-04                 | favor 2020-03~ > against 2020-04 possible
          favor@2020-03 against@2020-04~                 | favor 2020-03 > against 2020-04~ possible
          favor@../2020 against@2021                     | favor ../2020 > against 2021 certain
          favor@2019 against@../2020                     | favor 2019 > against ../2020 possible
          favor@2019 neutral@2020 unclear@2021           | neutral 2020 > unclear 2021 certain; favor 2019 > neutral 2020 certain
          favor@2020-01 against@2021-05 neutral@2018/2023 | against 2021-05 > neutral 2018/2023 possible; favor 2020-01 > against 2021-05 certain
          """)
  void aShiftIsCertainOnlyWhereTheOrderIs(String stances, String expected) {
    String shifts =
        position(stances).shifts().stream()
            .map(
                shift ->
                    "%s %s > %s %s %s"
                        .formatted(
                            word(shift.from().stance()),
                            shift.from().said(),
                            word(shift.to().stance()),
                            shift.to().said(),
                            word(shift.certainty())))
            .collect(Collectors.joining("; "));
    assertThat(shifts).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          favor@2020                         | 2020: f1
          favor@2020-03 / against@2022-01-01 | 2020: f1; 2021: f1; 2022: f1 a1
          favor@2020/2021 against@2022       | 2021: f1; 2022: a1
          favor@2020 against@2020-12         | 2020: u1
          favor@2020 against@2020-12 against@2021 / neutral@2021 | 2020: u1; 2021: a1 n1
          favor@2020-12-31T23:59:59Z / favor@2021-01-01T00:00:00Z | 2020: f1; 2021: f2
          """)
  void aYearEndsWithWhatWasSurelySaidByThen(String speakers, String expected) {
    List<Position> positions =
        Arrays.stream(speakers.split(" / ")).map(PositionTest::position).toList();
    assertThat(
            YearView.of(positions).stream()
                .map(year -> year.year() + ":" + letters(year.speakers()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @Test
  void noMoreThanAHundredYearsAreShown() {
    List<YearView> years = YearView.of(List.of(position("favor@1600 against@2020")));
    assertThat(years).hasSize(100);
    assertThat(years.get(0)).isEqualTo(new YearView(1921, new StanceCounts(1, 0, 0, 0)));
    assertThat(years.get(99)).isEqualTo(new YearView(2020, new StanceCounts(0, 1, 0, 0)));
    assertThat(YearView.of(List.of())).isEmpty();
  }

  private static String letters(StanceCounts counts) {
    return letter(" f", counts.favor())
        + letter(" a", counts.against())
        + letter(" n", counts.neutral())
        + letter(" u", counts.unclear());
  }

  private static String letter(String letter, int count) {
    return count == 0 ? "" : letter + count;
  }

  @ParameterizedTest
  @CsvSource({
    "favor favor, agree",
    "against against against, agree",
    "favor against, differ",
    "favor against neutral, differ",
    "favor neutral, mixed",
    "unclear unclear, mixed",
    "neutral neutral, mixed",
  })
  void stancesAgreeDifferOrAreMixed(String stances, String expected) {
    List<Stance> current = Arrays.stream(stances.split(" ")).map(PositionTest::stance).toList();
    assertThat(word(Agreement.of(current, current.size()))).isEqualTo(expected);
    assertThat(Agreement.of(current, current.size() + 1)).isEqualTo(Agreement.UNMATCHED);
  }

  private static Position position(String stances) {
    String[] all = stances.split(" ");
    return History.positions(
            IntStream.range(0, all.length).mapToObj(i -> dated(i, all[i].split("@"))).toList())
        .get(0L);
  }

  private static DatedStance dated(int number, String[] stanceAndDate) {
    return TestStances.dated(number, stance(stanceAndDate[0]), stanceAndDate[1]);
  }

  private static Stance stance(String word) {
    return Stance.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
