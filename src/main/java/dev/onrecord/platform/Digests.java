package dev.onrecord.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

public final class Digests {

  private Digests() {}

  /** SHA-256 of the concatenated parts. */
  public static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
