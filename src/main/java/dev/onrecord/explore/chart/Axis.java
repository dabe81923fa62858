package dev.onrecord.explore.chart;

import dev.onrecord.edtf.EdtfDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A time axis of whole years, on which places are percentages: charts need no width and no style.
 *
 * @param start the first second
 * @param end the first second after the axis
 */
public record Axis(long start, long end, List<Tick> ticks) {

  /** The most labels that fit on a phone. */
  private static final int MOST_TICKS = 9;

  /** The year of an axis without dates, which nobody sees. */
  private static final int EMPTY = 2000;

  /** The beginning of a year, with its label. */
  public record Tick(String x, int year) {}

  /**
   * The axis on which dates fit, as far as their ends are known, with a year to draw an open end
   * in. Two years at least.
   */
  public static Axis of(Collection<EdtfDate> dates) {
    boolean isOpenAtStart = dates.stream().anyMatch(d -> d.earliest() == EdtfDate.OPEN_START);
    boolean isOpenAtEnd = dates.stream().anyMatch(d -> d.latest() == EdtfDate.OPEN_END);
    int earliest = known(dates).mapToInt(Axis::year).min().orElse(EMPTY);
    int latest = known(dates).mapToInt(Axis::year).max().orElse(EMPTY);
    int first = isOpenAtStart ? earliest - 1 : earliest;
    int last = Math.max(first + 1, isOpenAtEnd ? latest + 1 : latest);
    long start = secondOf(first);
    long end = secondOf(last + 1);
    int years = last - first + 1;
    int step = (years + MOST_TICKS - 1) / MOST_TICKS;
    Axis axis = new Axis(start, end, List.of());
    List<Tick> ticks = new ArrayList<>();
    for (int year = first; year <= last; year += step) {
      ticks.add(new Tick(axis.at(secondOf(year)), year));
    }
    return new Axis(start, end, List.copyOf(ticks));
  }

  private static LongStream known(Collection<EdtfDate> dates) {
    return dates.stream()
        .flatMapToLong(date -> LongStream.of(date.earliest(), date.latest()))
        .filter(second -> second != EdtfDate.OPEN_START && second != EdtfDate.OPEN_END);
  }

  private static int year(long second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC).getYear();
  }

  private static long secondOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  double percent(long second) {
    return 100.0 * (second - start) / (end - start);
  }

  /** The place of a second, such as {@code 12.34%}. */
  String at(long second) {
    return percentage(percent(second));
  }

  /** A number with two decimals. Charts have hundreds, for which a format takes too long. */
  public static String percentage(double percent) {
    long hundredths = Math.round(percent * 100);
    long fraction = Math.abs(hundredths % 100);
    String sign = hundredths < 0 ? "-" : "";
    return sign + Math.abs(hundredths / 100) + (fraction < 10 ? ".0" : ".") + fraction + "%";
  }
}
