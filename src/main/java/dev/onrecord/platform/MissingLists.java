package dev.onrecord.platform;

import java.util.List;

/** Lists that a client may leave out. */
public final class MissingLists {

  private MissingLists() {}

  public static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
