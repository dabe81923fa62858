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
 * The rules of RFC 9112 that Netty leaves to its users: a request that two parsers could read in
 * two ways must not be served.
 */
final class RequestRules {

  /** A host of RFC 3986, which is not empty here, and a port. */
  private static final String AUTHORITY =
      "(?:\\[[0-9A-Fa-f:.]+]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+)(?::[0-9]{0,5})?";

  private static final Pattern HOST = Pattern.compile(AUTHORITY);

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://(" + AUTHORITY + ")((?:[/?].*)?)", Pattern.CASE_INSENSITIVE);

  private static final char DELETE = 0x7F;

  /** Which characters the name of a header may have. */
  private static final boolean[] SIGNS = new boolean[DELETE];

  static {
    for (char c = '!'; c < DELETE; c++) {
      SIGNS[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
  }

  private RequestRules() {}

  /**
   * Checks the head of a request, and gives a target in absolute form the form that all others
   * have.
   *
   * @return what is wrong, or null
   */
  static String apply(HttpRequest request) {
    if (!hasGoodHeaders(request)) {
      return "A header is a name, a colon and a value without control characters.";
    }
    String framing = framing(request);
    if (framing != null) {
      return framing;
    }
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.size() > 1) {
      return "There must be one Host.";
    }
    if (hosts.isEmpty() && !isOld(request)) {
      return "The Host is missing.";
    }
    if (!hosts.isEmpty() && !HOST.matcher(hosts.get(0)).matches()) {
      return "The Host does not name a host.";
    }
    return target(request);
  }

  private static boolean hasGoodHeaders(HttpRequest request) {
    Iterator<Map.Entry<CharSequence, CharSequence>> headers =
        request.headers().iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      boolean isGood =
          !(header.getKey().length() == 0)
              && header.getKey().chars().allMatch(c -> c < SIGNS.length && SIGNS[c])
              && header.getValue().chars().noneMatch(c -> c < ' ' && c != '\t' || c == DELETE);
      if (!isGood) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOld(HttpRequest request) {
    return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
  }

  private static String framing(HttpRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (codings.isEmpty()) {
      return null;
    }
    if (isOld(request)
        || codings.size() > 1
        || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0).strip())) {
      return "The only Transfer-Encoding is chunked, in HTTP/1.1.";
    }
    return request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
        ? "A body has either a Content-Length or a Transfer-Encoding."
        : null;
  }

  /** The authority of an absolute target goes before the Host (RFC 9112, section 3.2.2). */
  private static String target(HttpRequest request) {
    String target = request.uri();
    boolean isCommon =
        target.startsWith("/")
            || request.method().equals(HttpMethod.CONNECT)
            || request.method().equals(HttpMethod.OPTIONS) && target.equals("*");
    if (isCommon) {
      return null;
    }
    Matcher absolute = ABSOLUTE.matcher(target);
    if (!absolute.matches()) {
      return "The target is neither a path nor an address of http.";
    }
    String rest = absolute.group(2);
    request.setUri(rest.startsWith("/") ? rest : "/" + rest);
    request.headers().set(HttpHeaderNames.HOST, absolute.group(1));
    return null;
  }
}
