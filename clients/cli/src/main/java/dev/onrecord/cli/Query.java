package dev.onrecord.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A path with query parameters. */
final class Query {

  private final StringBuilder url;
  private char separator = '?';

  Query(String path) {
    url = new StringBuilder(path);
  }

  /** Adds a parameter, unless its value is null. */
  Query with(String name, Object value) {
    if (value != null) {
      url.append(separator)
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return this;
  }

  Query withAll(String name, List<?> values) {
    values.forEach(value -> with(name, value));
    return this;
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
