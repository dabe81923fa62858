package dev.onrecord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service, run in a folder of its own with an empty record. */
final class Service implements AutoCloseable {

  /** Who writes on trial. */
  static final String WRITER = "Authorization: Basic dHJpYWw6dHJpYWw=";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  final String url;

  Service(Path jar, Path folder, int port, List<String> options) throws Exception {
    url = "http://127.0.0.1:" + port;
    log = folder.resolve("service.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(options);
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Donrecord.starter.enabled=false");
    command.add("-Donrecord.trial=true");
    // One client asks for all.
    command.add("-Donrecord.limits.rate=0");
    command.add("-Donrecord.limits.work=0S");
    // A bulk load is one long request.
    command.add("-Dquarkus.vertx.max-worker-execute-time=10H");
    command.add("-Donrecord.limits.idle=10H");
    command.addAll(List.of("-jar", jar.toString()));
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    awaitReady();
  }

  private void awaitReady() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        if (send("GET", "/q/health/ready", null).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IllegalStateException("The service did not become ready:\n" + Files.readString(log));
  }

  /** The body of an answer that must be 200. */
  String get(String path) throws IOException, InterruptedException {
    return body(path, send("GET", path, null), 200);
  }

  static String body(String path, HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(
          "%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .method(method, publisher);
    if (!method.equals("GET")) {
      String[] writer = WRITER.split(": ");
      request.header(writer[0], writer[1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  Memory memory() throws IOException {
    return Memory.of(process);
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(60, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
