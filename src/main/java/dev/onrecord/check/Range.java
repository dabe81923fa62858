package dev.onrecord.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a text. */
@Schema(name = "TextRange", description = "A part of a text, in UTF-16 code units")
record Range(
    @Schema(description = "Where it begins", required = true, minimum = "0", maximum = "20000")
        int start,
    @Schema(description = "Where it ends", required = true, minimum = "0", maximum = "20000")
        int end) {

  /** What stands there in a text. */
  String in(String text) {
    return text.substring(start, end);
  }

  int length() {
    return end - start;
  }
}
