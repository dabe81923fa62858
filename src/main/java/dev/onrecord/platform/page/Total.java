package dev.onrecord.platform.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items there are over all pages. */
@Schema(name = "Total", description = "How many items there are over all pages")
public record Total(
    @Schema(
            description = "The number, or the bound at which counting stopped",
            examples = "2",
            required = true)
        long value,
    @Schema(
            description = "Whether the number is exact; if not, there are at least so many",
            required = true)
        boolean exact) {

  /** Where counting stops unless the caller asks for more. */
  public static final int CAP = 1_000;

  /** The total for a count that went one beyond the cap at the most. */
  public static Total capped(long counted) {
    return new Total(Math.min(counted, CAP), counted <= CAP);
  }
}
