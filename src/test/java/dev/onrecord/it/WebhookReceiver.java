package dev.onrecord.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receives the messages of a webhook, and verifies them as receivers should. */
final class WebhookReceiver implements AutoCloseable {

  private static final byte[] KEY = "a key of a test, long enough".getBytes(StandardCharsets.UTF_8);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<Received> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger toRefuse = new AtomicInteger();
  private final AtomicInteger redirected = new AtomicInteger();
  private volatile boolean redirecting;

  /** A message whose signature is right. */
  record Received(String id, JsonNode body) {

    long seq() {
      return body.at("/data/seq").asLong();
    }
  }

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/in", this::receive);
    server.createContext(
        "/elsewhere",
        visit -> {
          redirected.incrementAndGet();
          respond(visit, 200);
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:%d/in".formatted(server.getAddress().getPort());
  }

  static String secret() {
    return "whsec_" + Base64.getEncoder().encodeToString(KEY);
  }

  List<Received> accepted() {
    return accepted;
  }

  /** Refuses the next messages. */
  void refuse(int count) {
    toRefuse.set(count);
  }

  /** Redirects every message. */
  void redirect() {
    redirecting = true;
  }

  int redirected() {
    return redirected.get();
  }

  private void receive(HttpExchange visit) throws IOException {
    byte[] body = visit.getRequestBody().readAllBytes();
    if (redirecting) {
      visit.getResponseHeaders().add("Location", "/elsewhere");
      respond(visit, 302);
    } else if (toRefuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      respond(visit, 503);
    } else if (isSigned(visit, body)) {
      accepted.add(
          new Received(visit.getRequestHeaders().getFirst("webhook-id"), JSON.readTree(body)));
      respond(visit, 204);
    } else {
      respond(visit, 400);
    }
  }

  private static void respond(HttpExchange visit, int status) throws IOException {
    visit.sendResponseHeaders(status, -1);
    visit.close();
  }

  private static boolean isSigned(HttpExchange visit, byte[] body) {
    String id = visit.getRequestHeaders().getFirst("webhook-id");
    String at = visit.getRequestHeaders().getFirst("webhook-timestamp");
    boolean recent = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(at)) < 300;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      mac.update((id + "." + at + ".").getBytes(StandardCharsets.UTF_8));
      String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
      return recent && expected.equals(visit.getRequestHeaders().getFirst("webhook-signature"));
    } catch (GeneralSecurityException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
