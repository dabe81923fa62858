package dev.onrecord.platform.response;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses lists of ETags in headers (RFC 9110, section 8.8.3). */
final class EntityTags {

  // List elements may be empty (RFC 9110, section 5.6.1.2).
  private static final Pattern TAG = Pattern.compile("[\\s,]*(W/)?\"([^\"]*)\"\\s*(?:,[\\s,]*|$)");

  private EntityTags() {}

  /**
   * The ETag in If-None-Match that matches a response, by weak comparison (RFC 9110, section
   * 13.1.2). A response has one tag uncompressed and another compressed.
   */
  static Optional<EntityTag> matching(HttpHeaders headers, EntityTag tag) {
    String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (ifNoneMatch == null) {
      return Optional.empty();
    }
    if (isAny(ifNoneMatch)) {
      return Optional.of(tag);
    }
    List<EntityTag> current = new ArrayList<>(List.of(tag));
    if (Gzip.isAcceptedBy(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
      current.add(Gzip.tag(tag));
    }
    return parse(ifNoneMatch).stream()
        .flatMap(List::stream)
        .flatMap(named -> current.stream().filter(t -> t.getValue().equals(named.value)))
        .findFirst();
  }

  /** Whether a header is {@code *}. */
  static boolean isAny(String header) {
    return header != null && header.strip().equals("*");
  }

  /** One ETag of the list. */
  record Tag(boolean weak, String value) {}

  /** All ETags, or empty if the header is not a valid list. */
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
