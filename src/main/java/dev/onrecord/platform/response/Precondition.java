package dev.onrecord.platform.response;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of an item that a write may replace (RFC 9110, section 13.1.1). Only the version
 * part of an ETag counts: neither a renamed neighbor nor another compression makes an edit stale.
 */
public final class Precondition {

  private static final Pattern VERSION = Pattern.compile("(\\d{1,9})-\\d+(" + Gzip.SUFFIX + ")?");

  private final Set<Integer> versions;
  private final boolean any;
  private final boolean weak;

  private Precondition(Set<Integer> versions, boolean any, boolean weak) {
    this.versions = versions;
    this.any = any;
    this.weak = weak;
  }

  /**
   * Reads the precondition of a request.
   *
   * @param ifMatch the header, or null; it takes precedence, unless it has weak tags only
   * @param version the version in the body, or null
   * @throws Problem if there is neither, or the header is not a list of ETags
   */
  public static Precondition of(String ifMatch, Integer version) {
    if (ifMatch != null) {
      return EntityTags.isAny(ifMatch)
          ? new Precondition(Set.of(), true, false)
          : tags(ifMatch, version);
    }
    if (version != null) {
      return new Precondition(Set.of(version), false, false);
    }
    throw new Problem(ProblemType.VERSION_REQUIRED, ProblemType.VERSION_REQUIRED.explanation());
  }

  private static Precondition tags(String ifMatch, Integer inBody) {
    Set<Integer> versions = new HashSet<>();
    List<EntityTags.Tag> tags =
        EntityTags.parse(ifMatch)
            .orElseThrow(
                () ->
                    Problem.parameter(
                        "If-Match", "must be an ETag in quotes, as returned by the service, or *"));
    for (EntityTags.Tag tag : tags) {
      Matcher version = VERSION.matcher(tag.value());
      // Strong comparison: a weak tag never matches.
      if (!tag.weak() && version.matches()) {
        versions.add(Integer.valueOf(version.group(1)));
      }
    }
    boolean weak = !tags.isEmpty() && tags.stream().allMatch(EntityTags.Tag::weak);
    return weak && inBody != null
        ? new Precondition(Set.of(inBody), false, false)
        : new Precondition(versions, false, weak);
  }

  /**
   * Checks the current version.
   *
   * @throws Problem if the request does not allow it to be replaced
   */
  public void check(int current) {
    if (!any && !versions.contains(current)) {
      throw new Problem(
              ProblemType.VERSION_MISMATCH,
              (weak
                      ? "A weak ETag (W/) never matches If-Match: send it without W/, or the version in the body. The item is at version %d."
                      : "The item is now at version %d. Read it again and repeat the edit.")
                  .formatted(current))
          .with("currentVersion", current);
    }
  }
}
