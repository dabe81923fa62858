package dev.onrecord.explore.review;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proves that a form comes from a page of this service: the same random text is in a cookie, which
 * other sites can neither read nor set, and in the form. A browser sends credentials of HTTP Basic
 * with the forms of any site. It identifies nobody, so every node accepts the token of any other.
 */
final class FormToken {

  /** The prefix makes browsers refuse the cookie from other hosts and without TLS. */
  static final String COOKIE = "__Host-onrecord-form";

  static final String FIELD = "token";

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FormToken() {}

  /** The token in the cookie if it has one, so that forms in other tabs stay valid. */
  static String of(String cookie) {
    if (cookie != null && cookie.matches("[\\w-]{32}")) {
      return cookie;
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /**
   * Refuses a form of another origin.
   *
   * @param cookie the cookie of the request, or null
   */
  static void check(String cookie, FormBody form) {
    String sent = form.text(FIELD);
    if (cookie == null
        || sent == null
        || !MessageDigest.isEqual(
            cookie.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
      throw new Problem(
          ProblemType.FORBIDDEN,
          "The form does not come from this service, or the browser refuses its cookie. Cookies need HTTPS, except on this machine. Load the form again.");
    }
  }
}
