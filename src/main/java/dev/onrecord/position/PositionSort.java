package dev.onrecord.position;

import dev.onrecord.platform.EnumNames;

/** The order of a list of positions. */
public enum PositionSort implements EnumNames.Named {
  /** By the newest statement of each, latest first. */
  NEWEST_SAID("-said"),
  /** By the name of the subject or speaker, whichever was not requested. */
  NAME("name");

  private final String word;

  PositionSort(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  SortKey keyOf(Position position, PositionSubject named) {
    return this == NAME
        ? new SortKey(0, 0, named.sortName(), named.ref().slug())
        : new SortKey(0, position.newest().latest(), "", named.ref().slug());
  }
}
