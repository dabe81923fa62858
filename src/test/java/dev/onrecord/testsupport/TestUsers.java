package dev.onrecord.testsupport;

import io.restassured.RestAssured;
import io.restassured.authentication.AuthenticationScheme;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The users of the service under test, and a key to sign tokens. */
public final class TestUsers implements LauncherSessionListener {

  public static final String ADMIN = "test-admin";
  public static final String EDITOR = "test-editor";

  /** A user without a role. */
  public static final String NOBODY = "test-nobody";

  public static final String PASSWORD = "correct horse battery staple";

  /** Not for the service: tests find the key here, whichever class loader they are in. */
  private static final String KEY = "test.private-key";

  /** The settings, as {@code name=value}. */
  public static List<String> settings() {
    return Stream.of(user(ADMIN, "admin"), user(EDITOR, "editor"), user(NOBODY, "nothing"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> user(String name, String role) {
    return List.of(
        "quarkus.security.users.embedded.users." + name + "=" + hash(name),
        "quarkus.security.users.embedded.roles." + name + "=" + role);
  }

  /** As docs/security.md says how to make one. */
  private static String hash(String name) {
    try {
      byte[] text = (name + ":OnRecord:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says who it is before it is asked. */
  public static AuthenticationScheme login(String name) {
    return RestAssured.preemptive().basic(name, PASSWORD);
  }

  /** The Authorization header of a user. */
  public static String authorization(String name) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  /** A token with a given validity. */
  public static String token(String name, String role, Duration life)
      throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(System.getProperty(KEY));
    return token(
        name,
        role,
        life,
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
  }

  public static String token(String name, String role, Duration life, PrivateKey key) {
    long now = System.currentTimeMillis() / 1000;
    return Jwt.upn(name)
        .groups(role)
        .issuedAt(now - 1_000)
        .expiresAt(now + life.toSeconds())
        .sign(key);
  }

  public static KeyPair newKey() throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    return keys.generateKeyPair();
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    settings()
        .forEach(
            setting -> {
              String[] parts = setting.split("=", 2);
              System.setProperty(parts[0], parts[1]);
            });
    try {
      KeyPair key = newKey();
      System.setProperty(KEY, Base64.getEncoder().encodeToString(key.getPrivate().getEncoded()));
      System.setProperty(
          "quarkus.oidc.public-key",
          Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
