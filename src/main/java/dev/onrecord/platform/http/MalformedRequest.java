package dev.onrecord.platform.http;

/** Says what is wrong with the head of a request. */
public final class MalformedRequest extends RuntimeException {

  public MalformedRequest(String message) {
    super(message, null, false, false);
  }
}
