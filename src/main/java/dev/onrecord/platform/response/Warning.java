package dev.onrecord.platform.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something about a write that may be a mistake. It is not stored and never refuses the write. */
@Schema(
    name = "Warning",
    description = "Something that may be a mistake; the write was done all the same")
public record Warning(
    @Schema(
            description =
                "`said_after_published`: said after a source that reports it was published; `similar_source`: another source"
                    + " may be the same document; `near_duplicate`: the same speaker said nearly the same",
            required = true)
        Type type,
    @Schema(description = "What was found", maxLength = MAX_DETAIL, required = true) String detail,
    @Schema(
            description = "The part of the response that it is about (JSON Pointer, RFC 6901)",
            examples = "/appearances/0/source",
            maxLength = 100,
            required = true)
        String pointer) {

  /** The most warnings of one response; the first are the most serious. */
  public static final int MOST = 20;

  private static final int MAX_DETAIL = 500;

  /** The kinds of warnings. */
  @Schema(name = "WarningType", description = "The kind of warning")
  public enum Type {
    SAID_AFTER_PUBLISHED,
    SIMILAR_SOURCE,
    NEAR_DUPLICATE
  }
}
