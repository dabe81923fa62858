package dev.onrecord.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs the messages of a webhook (Standard Webhooks). */
final class WebhookSecret {

  static final String PREFIX = "whsec_";

  /** 24 to 64 bytes in Base64. */
  static final String PATTERN = "^whsec_[A-Za-z0-9+/]{32,86}={0,2}$";

  static final int MAX_LENGTH = 94;

  private static final int NEW_LENGTH = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private WebhookSecret() {}

  static String generate() {
    byte[] key = new byte[NEW_LENGTH];
    RANDOM.nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** Whether the part after the prefix is Base64. */
  static boolean isValid(String secret) {
    try {
      key(secret);
      return true;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  /** The value of {@code webhook-signature}. */
  static String sign(String secret, String messageId, Instant at, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      String head = messageId + "." + at.getEpochSecond() + ".";
      mac.update(head.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
