package dev.onrecord.platform.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enforces the rules of RFC 9112 that Netty does not. Refuses requests that two parsers could read
 * differently.
 */
final class RequestRules {

  /** A host (RFC 3986) that is not empty, and an optional port. */
  private static final String AUTHORITY =
      "(?:\\[[0-9A-Fa-f:.]+]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::[0-9]{0,5})?";

  private static final Pattern HOST = Pattern.compile(AUTHORITY);

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://(" + AUTHORITY + ")((?:[/?].*)?)", Pattern.CASE_INSENSITIVE);

  private static final char DELETE = 0x7F;

  /** The characters allowed in a header name. */
  private static final boolean[] NAME_CHARACTERS = new boolean[DELETE];

  static {
    for (char c = '!'; c < DELETE; c++) {
      NAME_CHARACTERS[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
  }

  private RequestRules() {}

  /** What is wrong with the version. Netty accepts all numbers. */
  static String versionFault(HttpRequest request) {
    return isHttp10(request) || request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        ? null
        : "The version is neither HTTP/1.0 nor HTTP/1.1.";
  }

  /**
   * Validates the head of a request and rewrites an absolute target to origin form.
   *
   * @return a message for the client, or null if the request is valid
   */
  static String apply(HttpRequest request) {
    if (!hasValidHeaders(request)) {
      return "Each header must be a name, a colon and a value without control characters.";
    }
    String framingFault = framingFault(request);
    if (framingFault != null) {
      return framingFault;
    }
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.size() > 1) {
      return "There must be only one Host header.";
    }
    if (hosts.isEmpty() && !isHttp10(request)) {
      return "The Host header is missing.";
    }
    if (!hosts.isEmpty() && !HOST.matcher(hosts.get(0)).matches()) {
      return "The Host header does not contain a valid host.";
    }
    return rewriteTarget(request);
  }

  private static boolean hasValidHeaders(HttpRequest request) {
    Iterator<Map.Entry<CharSequence, CharSequence>> headers =
        request.headers().iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      boolean isValid =
          !(header.getKey().length() == 0)
              && header
                  .getKey()
                  .chars()
                  .allMatch(c -> c < NAME_CHARACTERS.length && NAME_CHARACTERS[c])
              && header.getValue().chars().noneMatch(c -> c < ' ' && c != '\t' || c == DELETE);
      if (!isValid) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHttp10(HttpRequest request) {
    return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
  }

  private static String framingFault(HttpRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (codings.isEmpty()) {
      return null;
    }
    if (isHttp10(request)
        || codings.size() > 1
        || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0).strip())) {
      return "The only supported Transfer-Encoding is chunked, in HTTP/1.1.";
    }
    return request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
        ? "A request must not have both a Content-Length and a Transfer-Encoding."
        : null;
  }

  /** The authority of an absolute target overrides Host (RFC 9112, section 3.2.2). */
  private static String rewriteTarget(HttpRequest request) {
    String target = request.uri();
    boolean needsNoRewrite =
        target.startsWith("/")
            || request.method().equals(HttpMethod.CONNECT)
            || request.method().equals(HttpMethod.OPTIONS) && target.equals("*");
    if (needsNoRewrite) {
      return null;
    }
    Matcher absolute = ABSOLUTE.matcher(target);
    if (!absolute.matches()) {
      return "The request target is neither a path nor an http URL.";
    }
    String rest = absolute.group(2);
    request.setUri(rest.startsWith("/") ? rest : "/" + rest);
    request.headers().set(HttpHeaderNames.HOST, absolute.group(1));
    return null;
  }
}
