package dev.onrecord.webhook;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Resolves hosts, and refuses addresses that are not of the public internet: behind them are other
 * services of the network, such as the metadata of a cloud.
 */
@Singleton
class WebhookAddresses {

  /** IPv6 global unicast. Some of the other blocks embed IPv4 addresses. */
  private static final Block GLOBAL_IPV6 = Block.of("2000::", 3);

  /** IANA's registries of special-purpose addresses, and IPv6 addresses that embed IPv4 ones. */
  private static final List<Block> PRIVATE =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          // Azure's platform endpoint, reachable from every virtual machine.
          Block.of("168.63.129.16", 32),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 4),
          Block.of("240.0.0.0", 4),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private final boolean privateAllowed;
  private final Resolver resolver;

  @Inject
  WebhookAddresses(Settings settings) {
    this(settings.webhooks().privateAddresses(), InetAddress::getAllByName);
  }

  WebhookAddresses(boolean privateAllowed, Resolver resolver) {
    this.privateAllowed = privateAllowed;
    this.resolver = resolver;
  }

  /** Looks a host up, as {@link InetAddress#getAllByName} does. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * The address to connect to. Connecting by name would resolve it again, perhaps to another one.
   *
   * @throws WebhookFailure if the host is unknown, or has a private address
   */
  InetAddress resolve(String host) {
    try {
      InetAddress[] found = resolver.resolve(host);
      if (!privateAllowed && Arrays.stream(found).anyMatch(WebhookAddresses::isPrivate)) {
        throw new WebhookFailure(host + " has a private address");
      }
      return found[0];
    } catch (UnknownHostException unknown) {
      throw new WebhookFailure("the host " + host + " is unknown");
    }
  }

  /**
   * Refuses a URL that cannot be called: one with port 0, or whose host is a private address. Names
   * are not resolved.
   *
   * @throws Problem if it is refused
   */
  void check(String url) {
    WebhookTarget target = WebhookTarget.of(url);
    if (target.port() == 0) {
      throw Problem.field("url", "must not have port 0");
    }
    if (target.isLiteral()) {
      try {
        resolve(target.host());
      } catch (WebhookFailure refused) {
        throw Problem.field("url", "must not lead to a private address");
      }
    }
  }

  static boolean isPrivate(InetAddress address) {
    // An IPv6 address that maps an IPv4 one is the latter to Java.
    byte[] octets = address.getAddress();
    return address instanceof Inet6Address && !GLOBAL_IPV6.contains(octets)
        || PRIVATE.stream().anyMatch(block -> block.contains(octets));
  }

  /** Addresses with the same first bits. */
  private record Block(byte[] start, int bits) {

    static Block of(String start, int bits) {
      try {
        return new Block(InetAddress.getByName(start).getAddress(), bits);
      } catch (UnknownHostException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(address, 0, whole, start, 0, whole)) {
        return false;
      }
      int rest = bits % 8;
      return rest == 0
          || (address[whole] & 0xFF) >> (8 - rest) == (start[whole] & 0xFF) >> (8 - rest);
    }
  }
}
