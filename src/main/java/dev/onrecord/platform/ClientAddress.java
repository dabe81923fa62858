package dev.onrecord.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Says which addresses are one client. */
final class ClientAddress {

  private ClientAddress() {}

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

  /** An IPv6 /64 network counts as one client, since its owner can use every address in it. */
  static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, 8));
  }
}
