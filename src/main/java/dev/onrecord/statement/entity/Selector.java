package dev.onrecord.statement.entity;

import dev.onrecord.platform.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * Where in a source the words are: a text quote selector, a fragment selector (W3C Web Annotation),
 * or both.
 */
@Embeddable
@Schema(
    name = "Selector",
    description =
        "Where in the source the words are (W3C Web Annotation): the words themselves (`exact`, a text quote selector),"
            + " a part of the source (`fragment`, a fragment selector), or both")
public record Selector(
    @PlainText(max = 2_000, multi = true)
        @Column(name = "selector_exact")
        @Schema(
            description = "The words as they appear in the source",
            minLength = 1,
            maxLength = 2_000)
        String exact,
    @CodePointLength(max = 200)
        @Column(name = "selector_prefix")
        @Schema(description = "The text just before `exact`", maxLength = 200)
        String prefix,
    @CodePointLength(max = 200)
        @Column(name = "selector_suffix")
        @Schema(description = "The text just after `exact`", maxLength = 200)
        String suffix,
    @Fragment
        @Column(name = "selector_fragment")
        @Schema(
            description =
                "The part of the source: seconds of audio or video from the start (`t=754,760`, `t=754`; Media Fragments), or a"
                    + " page of a PDF (`page=3`; RFC 8118)",
            examples = "t=754,760",
            maxLength = Fragment.MAX_LENGTH,
            pattern = Fragment.PATTERN)
        String fragment) {

  /** A text quote selector. */
  public static Selector quote(String exact, String prefix, String suffix) {
    return new Selector(exact, prefix, suffix, null);
  }

  /** One selector with what either has; the first one's words and fragment where both have some. */
  public static Selector union(Selector ours, Selector theirs) {
    if (ours == null || theirs == null) {
      return ours == null ? theirs : ours;
    }
    Selector quote = ours.exact == null ? theirs : ours;
    return new Selector(
        quote.exact,
        quote.prefix,
        quote.suffix,
        ours.fragment == null ? theirs.fragment : ours.fragment);
  }

  /** What is missing, as a message for the client; null if nothing is. */
  public String incompleteness() {
    if (exact == null && fragment == null) {
      return "must have exact or fragment";
    }
    return exact == null && (prefix != null || suffix != null)
        ? "must have exact, since it has the text around it"
        : null;
  }
}
