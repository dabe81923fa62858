package dev.onrecord.position;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.query.DateMatch;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("random")
class PositionProperties {

  @Property
  void aPositionIsWhatComparingEveryTwoStancesGives(@ForAll("stances") List<DatedStance> stances) {
    Position position = position(stances);
    NaivePosition naive = new NaivePosition(stances);

    assertThat(position.stances()).isEqualTo(reversed(naive.ordered()));
    assertThat(position.current().stance()).isEqualTo(naive.current());
    assertThat(position.current().since()).isEqualTo(naive.since());
    assertThat(
            position.shifts().stream()
                .map(
                    shift ->
                        shift.from().statement()
                            + " "
                            + shift.to().statement()
                            + " "
                            + (shift.certainty() == DateMatch.CERTAIN))
                .toList())
        .isEqualTo(reversed(naive.shifts()));
  }

  @Property
  void theEvidenceIsWhatMayBeTheLatestOrAllSaysTheSame(
      @ForAll("stances") List<DatedStance> stances) {
    CurrentStance current = position(stances).current();
    List<DatedStance> candidates = new NaivePosition(stances).candidates();

    assertThat(current.evidence()).isSortedAccordingTo(DatedStance.NEWEST_FIRST);
    if (current.isSettled()) {
      assertThat(current.evidence())
          .allMatch(dated -> dated.stance() == current.stance())
          .containsExactlyElementsOf(
              Stream.of(position(stances).newest(), current.first()).distinct().toList());
      assertThat(current.reason()).isNull();
    } else {
      assertThat(candidates).containsAll(current.evidence());
      assertThat(current.evidence().stream().map(DatedStance::stance))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              candidates.stream().map(DatedStance::stance).collect(Collectors.toSet()))
          .hasSizeGreaterThan(1);
    }
  }

  @Property
  void yearsCountWhereEachStoodByWhatWasSurelySaid(
      @ForAll("speakers") List<List<DatedStance>> speakers) {
    List<YearView> years =
        YearView.of(speakers.stream().map(PositionProperties::position).toList());

    assertThat(years).isNotEmpty();
    for (YearView year : years) {
      List<Stance> stood = new ArrayList<>();
      long end = LocalDate.of(year.year(), 12, 31).atTime(23, 59, 59).toEpochSecond(ZoneOffset.UTC);
      for (List<DatedStance> stances : speakers) {
        List<DatedStance> said = stances.stream().filter(d -> d.latest() <= end).toList();
        if (!said.isEmpty()) {
          stood.add(new NaivePosition(said).current());
        }
      }
      assertThat(year.speakers()).as("%d", year.year()).isEqualTo(StanceCounts.of(stood.stream()));
    }
    assertThat(years.get(years.size() - 1).speakers())
        .as("in the end all stand where they stand now")
        .isEqualTo(StanceCounts.of(speakers.stream().map(s -> new NaivePosition(s).current())));
  }

  @Property
  void readingSomeStatementsAgainIsAsGoodAsReadingAll(
      @ForAll("stances") List<DatedStance> before, @ForAll("stances") List<DatedStance> after) {
    // Ids are numbers from 0: those of the one list mostly stand in the other too.
    Set<UUID> edited =
        Stream.concat(before.stream(), after.stream())
            .map(DatedStance::statement)
            .filter(id -> id.getLeastSignificantBits() % 3 == 0)
            .collect(Collectors.toSet());
    List<DatedStance> now = after.stream().filter(d -> edited.contains(d.statement())).toList();
    List<DatedStance> all = new ArrayList<>(now);
    before.stream().filter(d -> !edited.contains(d.statement())).forEach(all::add);

    History kept = new History(History.positions(before), Map.of(), 0, 0);
    assertThat(kept.with(edited, now)).isEqualTo(History.positions(all));
  }

  private static Position position(List<DatedStance> stances) {
    return History.positions(stances).get(0L);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @Provide
  Arbitrary<List<List<DatedStance>>> speakers() {
    return stances().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<DatedStance>> stances() {
    return Combinators.combine(Arbitraries.of(Stance.class), dates())
        .as((stance, said) -> TestStances.dated(0, stance, said))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(PositionProperties::numbered);
  }

  private static List<DatedStance> numbered(List<DatedStance> stances) {
    List<DatedStance> numbered = new ArrayList<>();
    for (DatedStance dated : stances) {
      numbered.add(TestStances.dated(numbered.size(), dated.stance(), dated.said()));
    }
    return numbered;
  }

  /** So few that they often meet. */
  private static Arbitrary<String> dates() {
    Arbitrary<String> plain =
        Arbitraries.of(
            "2019",
            "2020",
            "2021",
            "2020-02",
            "2020-03",
            "2020-12",
            "2020-02-28",
            "2020-02-29",
            "2020-03-01",
            "2021-01-01");
    return Arbitraries.oneOf(
        plain,
        plain.map(date -> date.length() < 10 ? date + "~" : date),
        Arbitraries.of(
            "../2020",
            "../2020-02",
            "2019/2021",
            "2020-02/2020-03",
            "2020-02-29T23:59:59Z",
            "2020-03-01T00:00:00Z"));
  }
}
