package dev.onrecord.position;

import dev.onrecord.statement.entity.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stances of all speakers at the end of a year. */
@Schema(name = "PositionYear", description = "The stances of all speakers at the end of a year")
public record YearView(
    @Schema(
            description = "The year",
            examples = "2023",
            minimum = "1",
            maximum = "9999",
            required = true)
        int year,
    @Schema(
            description =
                "The number of speakers with each stance, by the statements made by then: one whose date may be after the end of"
                    + " the year does not count yet; an approximate date counts as its interval. For the current year:"
                    + " as of now",
            required = true)
        StanceCounts speakers) {

  /** The most years shown: the newest ones. */
  static final int MAX_YEARS = 100;

  /** From the first year in which a speaker certainly had a stance to the newest. */
  static List<YearView> of(Collection<Position> positions) {
    if (positions.isEmpty()) {
      return List.of();
    }
    List<List<DatedStance>> speakers = positions.stream().map(Position::stances).toList();
    int last = speakers.stream().mapToInt(stances -> year(stances.get(0))).max().orElseThrow();
    int first =
        speakers.stream()
            .mapToInt(stances -> year(stances.get(stances.size() - 1)))
            .min()
            .orElseThrow();
    List<List<Stance>> years = new ArrayList<>();
    int from = Math.max(first, last - MAX_YEARS + 1);
    IntStream.rangeClosed(from, last).forEach(year -> years.add(new ArrayList<>()));
    speakers.forEach(stances -> addToYears(stances, from, years));
    return IntStream.rangeClosed(from, last)
        .mapToObj(year -> new YearView(year, StanceCounts.of(years.get(year - from).stream())))
        .toList();
  }

  /** Adds the stance of one speaker at the end of each year, from the given year on. */
  private static void addToYears(List<DatedStance> stances, int from, List<List<Stance>> years) {
    int known = stances.size();
    Stance stance = null;
    for (int i = 0; i < years.size(); i++) {
      int before = known;
      while (known > 0 && year(stances.get(known - 1)) <= from + i) {
        known--;
      }
      if (known < before) {
        stance = Position.of(stances.subList(known, stances.size())).current().stance();
      }
      if (stance != null) {
        years.get(i).add(stance);
      }
    }
  }

  /** The year in which the date ends. */
  private static int year(DatedStance dated) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(dated.latest()), ZoneOffset.UTC).getYear();
  }
}
