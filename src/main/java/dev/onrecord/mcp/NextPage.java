package dev.onrecord.mcp;

import dev.onrecord.platform.http.CanonicalQuery;
import java.util.TreeMap;

/** Pages by cursor alone: assistants pass a cursor, not a URL. */
final class NextPage {

  /** A query whose URL of the next page holds only the cursor. */
  static final CanonicalQuery QUERY = new CanonicalQuery("", new TreeMap<>());

  private static final String CURSOR = "?cursor=";

  private NextPage() {}

  /** The cursor in the URL of the next page, or null. Cursors are base64url: no need to decode. */
  static String cursor(String next) {
    return next == null ? null : next.substring(CURSOR.length());
  }
}
