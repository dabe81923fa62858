package dev.onrecord.platform;

/** Says what is wrong with the head of a request. */
final class MalformedRequest extends RuntimeException {

  MalformedRequest(String message) {
    super(message, null, false, false);
  }
}
