package dev.onrecord.webhook;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

  /** IANA's registries of special-purpose addresses, and IPv6 addresses that embed IPv4 ones. */
  private static final List<Block> PRIVATE =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
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
          Block.of("::", 96),
          Block.of("64:ff9b::", 96),
          Block.of("64:ff9b:1::", 48),
          Block.of("100::", 64),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20),
          Block.of("5f00::", 16),
          Block.of("fc00::", 7),
          Block.of("fe80::", 10),
          Block.of("fec0::", 10),
          Block.of("ff00::", 8));

  private final boolean privateAllowed;

  @Inject
  WebhookAddresses(Settings settings) {
    this(settings.webhooks().privateAddresses());
  }

  WebhookAddresses(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  /**
   * The address to connect to. Connecting by name would resolve it again, perhaps to another one.
   *
   * @throws WebhookFailure if the host is unknown, or has a private address
   */
  InetAddress resolve(String host) {
    try {
      InetAddress[] found = InetAddress.getAllByName(host);
      if (!privateAllowed && Arrays.stream(found).anyMatch(WebhookAddresses::isPrivate)) {
        throw new WebhookFailure(host + " has a private address");
      }
      return found[0];
    } catch (UnknownHostException unknown) {
      throw new WebhookFailure("the host " + host + " is unknown");
    }
  }

  /**
   * Refuses a URL whose host is a private address, without resolving names.
   *
   * @throws Problem if it is
   */
  void checkLiteral(String url) {
    WebhookTarget target = WebhookTarget.of(url);
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
    return PRIVATE.stream().anyMatch(block -> block.contains(address.getAddress()));
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
