package dev.onrecord.platform;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https URL, parsed as browsers do (WHATWG URL Standard) and normalized further, so that
 * spellings of one address are equal: NFC, one way to escape, no escapes of unreserved characters
 * (RFC 3986, section 6.2.2).
 *
 * <p>What browsers take in a way that the eye does not is refused: backslashes, line breaks, tabs,
 * missing slashes after the scheme, user names.
 *
 * @param host in ASCII, with the port unless it is the default of the scheme
 * @param query null if absent
 * @param fragment null if absent
 */
public record WebUrl(String scheme, String host, String path, String query, String fragment) {

  /** The maximum length of a URL as typed and, but for an implied slash, as sent. */
  public static final int MAX_LENGTH = 2_048;

  private static final Pattern PARTS =
      Pattern.compile("([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

  private static final Pattern SCHEME = Pattern.compile("(?i)(https?)://(.*)", Pattern.DOTALL);

  private static final Pattern PORT = Pattern.compile("(.*?)(?::([^:\\]]*))?", Pattern.DOTALL);

  /** Characters that are written with an escape, beside controls and all that is not ASCII. */
  private static final String ESCAPED = " \"%<>^`{|}[]";

  /**
   * Parses a URL.
   *
   * @throws IllegalArgumentException with a message for the client that says what is wrong
   */
  public static WebUrl parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must not be longer than " + MAX_LENGTH + " characters");
    }
    checkCharacters(text);
    Matcher start = SCHEME.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    if (!start.matches()) {
      throw new IllegalArgumentException("must begin with http:// or https://");
    }
    String scheme = start.group(1).toLowerCase(Locale.ROOT);
    Matcher parts = PARTS.matcher(start.group(2));
    if (!parts.matches()) {
      throw new IllegalArgumentException("must be a URL");
    }
    if (parts.group(1).indexOf('@') >= 0) {
      throw new IllegalArgumentException("must not have a user name or password");
    }
    WebUrl url =
        new WebUrl(
            scheme,
            hostAndPort(scheme, parts.group(1)),
            withoutDotSegments(escaped(parts.group(2))),
            escaped(parts.group(3)),
            escaped(parts.group(4)));
    if (url.toString().length() > MAX_LENGTH + 1) {
      throw new IllegalArgumentException(
          "must not be longer than " + MAX_LENGTH + " characters with its escapes");
    }
    return url;
  }

  private static void checkCharacters(String text) {
    if (text.isEmpty() || text.isBlank()) {
      throw new IllegalArgumentException("must not be blank");
    }
    if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
      throw new IllegalArgumentException("must not begin or end with space");
    }
    if (text.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("must not have a backslash");
    }
    text.codePoints()
        .filter(
            c ->
                Character.isISOControl(c)
                    || c == 0x2028
                    || c == 0x2029
                    || Character.getType(c) == Character.SURROGATE)
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "must not have a line break, tab or control character");
            });
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String hostAndPort(String scheme, String authority) {
    Matcher parts = PORT.matcher(authority);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new IllegalArgumentException("must have a host after " + scheme + "://");
    }
    String host = UrlHost.ascii(parts.group(1));
    String port = parts.group(2) == null ? "" : parts.group(2);
    if (!port.matches("[0-9]{0,9}") || !port.isEmpty() && Integer.parseInt(port) > 65_535) {
      throw new IllegalArgumentException("must have a port from 0 to 65535 after the host");
    }
    boolean isDefault =
        port.isEmpty() || Integer.parseInt(port) == (scheme.equals("http") ? 80 : 443);
    return isDefault ? host : host + ":" + Integer.parseInt(port);
  }

  /** A part with one way to escape; null stays null. */
  private static String escaped(String part) {
    if (part == null) {
      return null;
    }
    StringBuilder normal = new StringBuilder();
    int i = 0;
    while (i < part.length()) {
      int escape = escapedByte(part, i);
      int c = part.codePointAt(i);
      if (escape >= 0) {
        append(normal, escape);
        i += 3;
      } else {
        if (c >= 0x7F || c < 0x20 || ESCAPED.indexOf(c) >= 0) {
          for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            append(normal, b & 0xFF);
          }
        } else {
          normal.appendCodePoint(c);
        }
        i += Character.charCount(c);
      }
    }
    return normal.toString();
  }

  /** The byte that an escape stands for, or -1 if there is none at this place. */
  static int escapedByte(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 || text.charAt(at + 1) > 'f' || text.charAt(at + 2) > 'f'
        ? -1
        : high * 16 + low;
  }

  private static void append(StringBuilder normal, int octet) {
    if (isUnreserved(octet)) {
      normal.append((char) octet);
    } else {
      normal.append("%%%02X".formatted(octet));
    }
  }

  private static boolean isUnreserved(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-._~".indexOf(c) >= 0;
  }

  /** Resolves "." and ".." (RFC 3986, section 5.2.4); empty segments stay. */
  private static String withoutDotSegments(String path) {
    Deque<String> resolved = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up) {
        resolved.pollLast();
      }
      if (!up && !segments[i].equals(".")) {
        resolved.addLast(segments[i]);
      } else if (i == segments.length - 1) {
        resolved.addLast("");
      }
    }
    return "/" + String.join("/", resolved);
  }

  /** The URL as it is sent. */
  @Override
  public String toString() {
    return scheme
        + "://"
        + host
        + path
        + (query == null ? "" : "?" + query)
        + (fragment == null ? "" : "#" + fragment);
  }
}
