package dev.onrecord.platform.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Says which addresses are one client. */
public final class ClientKey {

  private ClientKey() {}

  /** The key by which a request is counted: the user's name, or else the client's address. */
  public static String client(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? "user " + user.getSecurityIdentity().getPrincipal().getName()
        : of(context);
  }

  /** The key of the address that a request came from. */
  static String of(RoutingContext context) {
    return of(context.request().remoteAddress().hostAddress());
  }

  /**
   * The key of the client at an address.
   *
   * @param host a numeric address; null where there is none
   */
  static String of(String host) {
    if (host == null || host.indexOf(':') < 0) {
      return String.valueOf(host);
    }
    try {
      return of(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return host;
    }
  }

  /** A network of IPv6 is one client: whoever has one address there has all of them. */
  public static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, 8));
  }
}
