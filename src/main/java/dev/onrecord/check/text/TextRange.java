package dev.onrecord.check.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of a text, in UTF-16 code units. */
@Schema(name = "TextRange", description = "A range of a text, in UTF-16 code units")
public record TextRange(
    @Schema(
            description = "The offset of its first code unit",
            required = true,
            minimum = "0",
            maximum = "20000")
        int start,
    @Schema(
            description = "The offset after its last code unit",
            required = true,
            minimum = "0",
            maximum = "20000")
        int end) {

  /** The characters of a text in this range. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }
}
