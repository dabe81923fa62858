package dev.onrecord.exchange;

import dev.onrecord.platform.problem.Problem;

/** Parses boolean parameters. */
final class BooleanParameter {

  private BooleanParameter() {}

  static boolean of(String parameter, String value) {
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw Problem.parameter(parameter, "must be true or false");
    }
    return "true".equals(value);
  }
}
