package dev.onrecord.cli;

/** Ends a command with a message and an exit code. */
final class Failure extends RuntimeException {

  /** The service refused the request. */
  static final int REFUSED = 3;

  /** The service could not be reached, or failed. */
  static final int UNAVAILABLE = 4;

  private final int exitCode;

  Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Whether the same request may succeed later. */
  boolean isTemporary() {
    return exitCode == UNAVAILABLE;
  }

  int exitCode() {
    return exitCode;
  }
}
