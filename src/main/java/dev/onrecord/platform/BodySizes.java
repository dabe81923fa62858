package dev.onrecord.platform;

import jakarta.inject.Singleton;
import java.util.Locale;

/** How long bodies may be. */
@Singleton
class BodySizes {

  private final Settings.Limits limits;

  BodySizes(Settings settings) {
    this.limits = settings.limits();
  }

  /**
   * The most bytes of a body.
   *
   * @param mediaType what it says that it is, or null
   */
  long most(String mediaType) {
    return (isOfLines(mediaType) ? limits.lines() : limits.body()).asLongValue();
  }

  /** Whether a body is read line by line, while it arrives. */
  boolean isOfLines(String mediaType) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith(MediaTypes.NDJSON);
  }
}
