package dev.onrecord.platform.http;

/** A request whose head violates HTTP; the message says how. */
public final class MalformedRequest extends RuntimeException {

  public MalformedRequest(String message) {
    super(message, null, false, false);
  }
}
