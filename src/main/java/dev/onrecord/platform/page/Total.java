package dev.onrecord.platform.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of items on all pages. */
@Schema(name = "Total", description = "The number of items on all pages")
public record Total(
    @Schema(
            description = "The number, or the limit at which counting stopped",
            examples = "2",
            required = true)
        long value,
    @Schema(
            description = "Whether the number is exact; if not, there are at least that many",
            required = true)
        boolean exact) {

  /** Where counting stops by default. */
  public static final int CAP = 1_000;

  /** The total for a count that stopped at most one beyond the cap. */
  public static Total capped(long counted) {
    return new Total(Math.min(counted, CAP), counted <= CAP);
  }
}
