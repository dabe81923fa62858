package dev.onrecord.explore.chart;

import dev.onrecord.edtf.EdtfDate;

/** How exactly a date is known, as the pages draw it and say it. */
public enum DateSign {
  EXACT("The date is exact"),
  WITHIN("Some time in this span"),
  BY("Said by then; how long before is not known"),
  FROM("Said then or later; how much later is not known"),
  AROUND("The date is approximate");

  private static final int A_DAY = 24 * 60 * 60;

  private final String meaning;

  DateSign(String meaning) {
    this.meaning = meaning;
  }

  /** What the sign says about when something was said. */
  public String meaning() {
    return meaning;
  }

  /** The sign of a date. One that is uncertain, or a season, reaches as vaguely as one "around". */
  static DateSign of(EdtfDate date) {
    if (date.earliest() == EdtfDate.OPEN_START) {
      return BY;
    }
    if (date.latest() == EdtfDate.OPEN_END) {
      return FROM;
    }
    if (!EdtfDate.isExact(date.text())) {
      return AROUND;
    }
    boolean isInterval = date.text().indexOf('/') >= 0;
    return isInterval || date.latest() - date.earliest() >= A_DAY ? WITHIN : EXACT;
  }
}
