package dev.onrecord.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OpenID Connect provider that signs in one user without asking. Like Keycloak, it names roles
 * in access tokens only. It refuses what the specifications tell a provider to refuse.
 */
public final class TestProvider implements AutoCloseable {

  private static final String CLIENT = "onrecord-explorer";
  private static final String SECRET = "a-secret-of-a-test-which-is-long-enough";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeyPair key;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final AtomicInteger signedIn = new AtomicInteger();
  private final AtomicInteger renewed = new AtomicInteger();
  private HttpServer server;
  private volatile String user = "ada";
  private volatile String role = "editor";
  private volatile Duration life = Duration.ofMinutes(5);
  private volatile boolean isAsking;
  private volatile int padding;

  public TestProvider() throws IOException, GeneralSecurityException {
    key = TestUsers.newKey();
    start(0);
  }

  /** The host differs from that of the service, so that the two are different sites. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The settings of a service that signs editors in here. */
  public String[] settings() {
    return new String[] {
      "-Dquarkus.oidc.auth-server-url=" + url(),
      "-Dquarkus.oidc.token.audience=onrecord",
      "-Dquarkus.oidc.explorer.client-id=" + CLIENT,
      "-Dquarkus.oidc.explorer.credentials.secret=" + SECRET,
      "-Dquarkus.oidc.connection-timeout=2S",
      "-Dquarkus.oidc.explorer.connection-timeout=2S"
    };
  }

  public void setUser(String name, String itsRole) {
    user = name;
    role = itsRole;
  }

  /** How long the tokens are valid that it issues from now on. */
  public void setLife(Duration ofTokens) {
    life = ofTokens;
  }

  /** Whether users are asked on a page, which has the links "Sign in" and "Cancel". */
  public void setAsking(boolean asking) {
    isAsking = asking;
  }

  /** By how many characters access tokens are longer than they need to be. */
  public void setPadding(int characters) {
    padding = characters;
  }

  /** How many times it has exchanged a code for tokens. */
  public int signedIn() {
    return signedIn.get();
  }

  /** How many times it has renewed tokens. */
  public int renewed() {
    return renewed.get();
  }

  /** Refuses connections until {@link #comeBack}. */
  public void goAway() {
    server.stop(0);
  }

  public void comeBack() throws IOException {
    start(server.getAddress().getPort());
  }

  private void start(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", visit -> respond(visit, 200, Map.of("keys", List.of(jwk()))));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::issue);
    server.start();
  }

  private void describe(HttpExchange visit) throws IOException {
    respond(
        visit,
        200,
        Map.of(
            "issuer", url(),
            "authorization_endpoint", url() + "/authorize",
            "token_endpoint", url() + "/token",
            "jwks_uri", url() + "/keys",
            "end_session_endpoint", url() + "/logout"));
  }

  private Map<String, String> jwk() {
    RSAPublicKey open = (RSAPublicKey) key.getPublic();
    return Map.of(
        "kty", "RSA",
        "alg", "RS256",
        "use", "sig",
        "kid", "test",
        "n", base64(open.getModulus()),
        "e", base64(open.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] magnitude = new byte[bytes.length - sign];
    System.arraycopy(bytes, sign, magnitude, 0, magnitude.length);
    return base64(magnitude);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void authorize(HttpExchange visit) throws IOException {
    Map<String, String> asked = parameters(visit.getRequestURI().getRawQuery());
    boolean isValid =
        CLIENT.equals(asked.get("client_id"))
            && "code".equals(asked.get("response_type"))
            && "S256".equals(asked.get("code_challenge_method"))
            && asked.get("redirect_uri").matches("http://127.0.0.1:\\d+/explore/sign-in")
            && asked.get("scope").contains("openid")
            && asked.containsKey("nonce");
    if (!isValid) {
      respond(visit, 400, asked);
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String back = "%s?state=%s".formatted(asked.get("redirect_uri"), asked.get("state"));
    if (isAsking) {
      String page =
          "<!doctype html><title>Provider</title><a href='%1$s&amp;code=%2$s'>Sign in</a> <a href='%1$s&amp;error=access_denied'>Cancel</a>"
              .formatted(back, code);
      respond(visit, 200, "text/html", page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    visit.getResponseHeaders().add("Location", back + "&code=" + code);
    visit.sendResponseHeaders(302, -1);
    visit.close();
  }

  private void issue(HttpExchange visit) throws IOException {
    String body = new String(visit.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = parameters(body);
    boolean isClient =
        ("Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes()))
            .equals(visit.getRequestHeaders().getFirst("Authorization"));
    if (!isClient) {
      respond(visit, 401, Map.of("error", "invalid_client"));
    } else if ("refresh_token".equals(form.get("grant_type"))) {
      renewed.incrementAndGet();
      respond(visit, 200, tokens(null));
    } else {
      Map<String, String> asked = codes.remove(String.valueOf(form.get("code")));
      boolean isProven =
          asked != null
              && asked.get("redirect_uri").equals(form.get("redirect_uri"))
              && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
      if (isProven) {
        signedIn.incrementAndGet();
        respond(visit, 200, tokens(asked.get("nonce")));
      } else {
        respond(visit, 400, Map.of("error", "invalid_grant"));
      }
    }
  }

  private static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> tokens(String nonce) {
    JwtClaimsBuilder id = claims().audience(CLIENT);
    if (nonce != null) {
      id.claim("nonce", nonce);
    }
    return Map.of(
        "token_type", "Bearer",
        "expires_in", life.toSeconds(),
        "id_token", sign(id),
        "access_token", accessToken(),
        "refresh_token", UUID.randomUUID().toString());
  }

  /** A token as clients of the API send it. */
  public String accessToken() {
    return sign(claims().audience("onrecord").groups(role).claim("padding", "x".repeat(padding)));
  }

  private JwtClaimsBuilder claims() {
    Instant now = Instant.now();
    return Jwt.issuer(url())
        .subject("id-of-" + user)
        .preferredUserName(user)
        .issuedAt(now.minusSeconds(5))
        .expiresAt(now.plus(life));
  }

  private String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId("test").sign(key.getPrivate());
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void respond(HttpExchange visit, int status, Map<String, ?> body)
      throws IOException {
    respond(visit, status, "application/json", JSON.writeValueAsBytes(body));
  }

  private static void respond(HttpExchange visit, int status, String type, byte[] body)
      throws IOException {
    visit.getResponseHeaders().add("Content-Type", type);
    visit.sendResponseHeaders(status, body.length);
    visit.getResponseBody().write(body);
    visit.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
