package dev.onrecord.platform;

import com.ibm.icu.text.IDNA;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** Parses the host of a URL as browsers do (WHATWG URL Standard, section 3.5). */
final class UrlHost {

  private static final String FORBIDDEN = " #%/:<>?@[\\]^|";

  /** Faults of domain names that browsers let pass. */
  private static final Set<IDNA.Error> ALLOWED =
      EnumSet.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  /** Loaded with the first name that needs it: its tables are large. */
  private static final class Unicode {
    static final IDNA UTS46 =
        IDNA.getUTS46Instance(
            IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ
                | IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE);
  }

  private UrlHost() {}

  /**
   * A host in ASCII: a domain name with {@code xn--} for other scripts, or an address.
   *
   * @throws IllegalArgumentException with a message for the client
   */
  static String ascii(String host) {
    if (host.startsWith("[")) {
      return ipv6(host);
    }
    String domain = domain(decoded(host));
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if (c < 0x20 || c >= 0x7F || FORBIDDEN.indexOf(c) >= 0) {
        throw invalid(host);
      }
    }
    return endsInNumber(domain) ? ipv4(domain) : domain;
  }

  private static IllegalArgumentException invalid(String host) {
    return new IllegalArgumentException("must have a valid host, not " + Text.shortened(host));
  }

  private static String decoded(String host) {
    if (host.indexOf('%') < 0) {
      return host;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < host.length()) {
      int escape = WebUrl.escapedByte(host, i);
      int c = host.codePointAt(i);
      if (escape >= 0) {
        bytes.write(escape);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
      i += escape >= 0 ? 3 : Character.charCount(c);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw invalid(host);
    }
  }

  private static String domain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80) && !lower.contains("xn--")) {
      return lower;
    }
    IDNA.Info info = new IDNA.Info();
    String ascii = Unicode.UTS46.nameToASCII(host, new StringBuilder(), info).toString();
    if (!ALLOWED.containsAll(info.getErrors()) || ascii.isEmpty()) {
      throw invalid(host);
    }
    return ascii.toLowerCase(Locale.ROOT);
  }

  /** Whether the last label makes the host an IPv4 address. */
  private static boolean endsInNumber(String domain) {
    String trimmed = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
    return last.matches("[0-9]+|0x[0-9a-f]*");
  }

  /** The four numbers of an IPv4 address in any of the ways that browsers take. */
  private static String ipv4(String domain) {
    String[] parts = domain.split("\\.");
    if (parts.length > 4) {
      throw invalid(domain);
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean isLast = i == parts.length - 1;
      long part = number(domain, parts[i]);
      if (part >= (isLast ? 1L << 8 * (5 - parts.length) : 256)) {
        throw invalid(domain);
      }
      address += isLast ? part : part << 8 * (3 - i);
    }
    return "%d.%d.%d.%d"
        .formatted(address >> 24, address >> 16 & 0xFF, address >> 8 & 0xFF, address & 0xFF);
  }

  private static long number(String domain, String part) {
    try {
      if (part.matches("0x[0-9a-f]*")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      if (part.matches("0[0-7]+")) {
        return Long.parseLong(part, 8);
      }
      if (part.matches("[1-9][0-9]*|0")) {
        return Long.parseLong(part);
      }
    } catch (NumberFormatException e) {
      throw invalid(domain);
    }
    throw invalid(domain);
  }

  /** An IPv6 address with its longest run of zeros left out (RFC 5952). */
  private static String ipv6(String host) {
    // Only digits, so that the JDK never asks a name server.
    if (!host.matches("\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]")) {
      throw invalid(host);
    }
    byte[] octets;
    try {
      octets = InetAddress.getByName(host).getAddress();
    } catch (UnknownHostException e) {
      throw invalid(host);
    }
    int[] pieces = pieces(octets);
    int start = -1;
    int longest = 1;
    for (int i = 0; i < pieces.length; i++) {
      int end = i;
      while (end < pieces.length && pieces[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        start = i;
        longest = end - i;
      }
    }
    if (start < 0) {
      return "[" + joined(pieces, 0, pieces.length) + "]";
    }
    return "[%s::%s]"
        .formatted(joined(pieces, 0, start), joined(pieces, start + longest, pieces.length));
  }

  /** The JDK shortens a mapped IPv4 address to its four octets. */
  private static int[] pieces(byte[] octets) {
    int[] pieces = new int[8];
    int offset = 16 - octets.length;
    if (offset > 0) {
      pieces[5] = 0xFFFF;
    }
    for (int i = 0; i < octets.length; i++) {
      pieces[(offset + i) / 2] |= (octets[i] & 0xFF) << ((offset + i) % 2 == 0 ? 8 : 0);
    }
    return pieces;
  }

  private static String joined(int[] pieces, int from, int to) {
    StringJoiner joined = new StringJoiner(":");
    for (int i = from; i < to; i++) {
      joined.add(Integer.toHexString(pieces[i]));
    }
    return joined.toString();
  }
}
