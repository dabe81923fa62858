package dev.onrecord.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ETags that a header lists (RFC 9110, section 8.8.3). */
final class EntityTags {

  // Elements of the list may be empty (RFC 9110, section 5.6.1.2).
  private static final Pattern TAG = Pattern.compile("[\\s,]*(W/)?\"([^\"]*)\"\\s*(?:,[\\s,]*|$)");

  private EntityTags() {}

  /** One of them. */
  record Tag(boolean weak, String value) {}

  /** All of them, or nothing where the header is not such a list. */
  static Optional<List<Tag>> parse(String header) {
    List<Tag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(header);
    for (int end = 0; end < header.length(); end = tag.end()) {
      if (!tag.region(end, header.length()).lookingAt()) {
        return Optional.empty();
      }
      tags.add(new Tag(tag.group(1) != null, tag.group(2)));
    }
    return Optional.of(tags);
  }
}
