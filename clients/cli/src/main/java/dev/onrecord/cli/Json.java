package dev.onrecord.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A JSON value, read by path. What is absent is absent all the way down. */
record Json(Object value) {

  static Json parse(String text) {
    try {
      return new Json(JSON.std.anyFrom(text));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  Json at(String... path) {
    Object found = value;
    for (String name : path) {
      found = found instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return new Json(found);
  }

  List<Json> items() {
    return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
  }

  boolean isPresent() {
    return value != null;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  long number() {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** The value as text, empty where it is absent. */
  String text() {
    return value == null ? "" : value.toString();
  }

  /** The value as JSON in one line. */
  String line() {
    try {
      return JSON.std.asString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
