package dev.onrecord.platform.response;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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

  /**
   * The ETag under which the client has an answer, where If-None-Match says so. The comparison is
   * the weak one (RFC 9110, section 13.1.2); an answer has one tag as it is and another compressed.
   */
  static Optional<EntityTag> held(HttpHeaders headers, EntityTag tag) {
    String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (ifNoneMatch == null) {
      return Optional.empty();
    }
    if (isAny(ifNoneMatch)) {
      return Optional.of(tag);
    }
    List<EntityTag> good = new ArrayList<>(List.of(tag));
    if (Gzip.isAcceptedBy(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
      good.add(Gzip.tag(tag));
    }
    return parse(ifNoneMatch).stream()
        .flatMap(List::stream)
        .flatMap(named -> good.stream().filter(t -> t.getValue().equals(named.value)))
        .findFirst();
  }

  /** Whether a header stands for whatever there is. */
  static boolean isAny(String header) {
    return header != null && header.strip().equals("*");
  }

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
