package dev.onrecord.webhook;

import dev.onrecord.platform.WebUrl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a webhook's URL as a request needs them.
 *
 * @param host in ASCII; an IPv6 address is in brackets
 * @param path with the query
 */
record WebhookTarget(boolean tls, String host, int port, String path) {

  private static final Pattern HOST_AND_PORT = Pattern.compile("(.*?)(?::([0-9]+))?");

  static WebhookTarget of(String url) {
    WebUrl parsed = WebUrl.parse(url);
    Matcher parts = HOST_AND_PORT.matcher(parsed.host());
    if (!parts.matches()) {
      throw new IllegalArgumentException("must have a host");
    }
    boolean tls = parsed.scheme().equals("https");
    int standard = tls ? 443 : 80;
    String path = parsed.path().isEmpty() ? "/" : parsed.path();
    return new WebhookTarget(
        tls,
        parts.group(1),
        parts.group(2) == null ? standard : Integer.parseInt(parts.group(2)),
        parsed.query() == null ? path : path + "?" + parsed.query());
  }

  /** Whether the host is an address rather than a name. */
  boolean isLiteral() {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }
}
