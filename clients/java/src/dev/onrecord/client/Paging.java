package dev.onrecord.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Pages of lists. */
public final class Paging {

  private static final String CURSOR = "cursor=";

  private Paging() {}

  /** Returns the cursor in the {@code next} of a list, which is null on the last page. */
  public static Optional<String> cursor(URI next) {
    return next == null ? Optional.empty() : cursor(next.toString());
  }

  /** Returns the cursor in the {@code next} of a list, which is null on the last page. */
  public static Optional<String> cursor(String next) {
    if (next == null) {
      return Optional.empty();
    }
    return Arrays.stream(URI.create(next).getRawQuery().split("&"))
        .filter(parameter -> parameter.startsWith(CURSOR))
        .map(parameter -> parameter.substring(CURSOR.length()))
        .map(cursor -> URLDecoder.decode(cursor, StandardCharsets.UTF_8))
        .findFirst();
  }
}
