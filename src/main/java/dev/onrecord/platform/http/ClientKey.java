package dev.onrecord.platform.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Derives the key under which the requests of one client are counted. */
public final class ClientKey {

  private ClientKey() {}

  /** The key of a request: the user's name, or else the client's address. */
  public static String ofClient(RoutingContext context) {
    return isUser(context)
        ? "user "
            + ((QuarkusHttpUser) context.user()).getSecurityIdentity().getPrincipal().getName()
        : ofAddress(context);
  }

  /** Whether a request has valid credentials. */
  static boolean isUser(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
        && !user.getSecurityIdentity().isAnonymous();
  }

  /** The key of the address that a request comes from. */
  static String ofAddress(RoutingContext context) {
    return of(context.request().remoteAddress().hostAddress());
  }

  /**
   * The key of an address.
   *
   * @param host a numeric address, or null
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

  /** Counts an IPv6 /64 network as one client, since its owner can use every address in it. */
  public static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, 8));
  }
}
