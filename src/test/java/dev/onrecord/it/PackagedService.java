package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.TestUsers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A run of the packaged application in a folder outside of the project. */
final class PackagedService implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The coverage agent, in a run that measures coverage: of the options for tests, it alone. */
  private static final List<String> AGENT =
      Stream.of(System.getProperty("service.options", "").split(" "))
          .filter(option -> option.startsWith("-javaagent:"))
          .toList();

  private static final Pattern LISTENING =
      Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path log;
  private int port;

  /** On H2, in the folder. */
  PackagedService(Path folder, String... options) throws Exception {
    this("quarkus-app", folder, withUsers(options));
  }

  /** On H2, as packaged, without users. */
  static PackagedService withoutUsers(Path folder, String... options) throws Exception {
    return new PackagedService("quarkus-app", folder, List.of(options));
  }

  /** On H2, without users or host; every setting in the environment. */
  static PackagedService byEnvironment(Path folder, Map<String, String> settings) throws Exception {
    return new PackagedService("quarkus-app", folder, List.of(), settings);
  }

  /** On the PostgreSQL at an address, with the index in the folder. */
  static PackagedService onPostgres(String url, Path folder, String... more) throws Exception {
    return new PackagedService("quarkus-app-postgresql", folder, withUsers(postgres(url, more)));
  }

  /** On the PostgreSQL at an address, with the index on an OpenSearch. */
  static PackagedService onOpenSearch(String url, String host, Path folder, String... more)
      throws Exception {
    List<String> options = withUsers(postgres(url, more));
    options.add("-Dquarkus.hibernate-search-orm.elasticsearch.hosts=" + host);
    return new PackagedService("quarkus-app-opensearch", folder, options);
  }

  /** Options for a heap that is smaller than what the caches may hold by default. */
  static String[] inLittleMemory(String heap, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("-Xmx" + heap);
    options.add("-Donrecord.cache.statements=16M");
    options.add("-Donrecord.cache.responses=8M");
    return options.toArray(String[]::new);
  }

  private static List<String> withUsers(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    TestUsers.settings().forEach(setting -> all.add("-D" + setting));
    return all;
  }

  private static String[] postgres(String url, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("-Dquarkus.datasource.jdbc.url=" + url);
    options.add("-Dquarkus.datasource.username=postgres");
    options.add("-Dquarkus.datasource.password=postgres");
    return options.toArray(String[]::new);
  }

  private PackagedService(String app, Path folder, List<String> options) throws Exception {
    this(app, folder, onThisMachine(options), Map.of());
  }

  private static List<String> onThisMachine(List<String> options) {
    List<String> all = new ArrayList<>(List.of("-Dquarkus.http.host=127.0.0.1"));
    all.addAll(options);
    return all;
  }

  private PackagedService(
      String app, Path folder, List<String> options, Map<String, String> settings)
      throws Exception {
    log = Files.createTempFile(folder, "service", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Processes that live for seconds: what the second compiler makes faster, it has cost before.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(AGENT);
    command.addAll(options);
    Path folderOfApp = Path.of("target", app).toAbsolutePath();
    // The classes that a start loads, where docker/train wrote them.
    Path classes = folderOfApp.resolve("onrecord.jsa");
    if (Files.exists(classes)) {
      command.add("-XX:SharedArchiveFile=" + classes);
    }
    Path jar = folderOfApp.resolve("quarkus-run.jar");
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder service =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // Takes any free port; the log names it.
    service.environment().put("QUARKUS_HTTP_PORT", "0");
    service.environment().putAll(settings);
    process = service.start();
    awaitPort();
    awaitReady();
  }

  private void awaitPort() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (process.isAlive() && System.nanoTime() < deadline) {
      Matcher listening = LISTENING.matcher(log());
      if (listening.find()) {
        port = Integer.parseInt(listening.group(1));
        return;
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    close();
    throw new IllegalStateException("The service did not become ready:\n" + log());
  }

  void awaitReady() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (process.isAlive() && System.nanoTime() < deadline) {
      if (isReady()) {
        return;
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    close();
    throw new IllegalStateException("The service did not become ready:\n" + log());
  }

  private boolean isReady() throws Exception {
    try {
      return send("GET", "/q/health/ready", null, null).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return send(method, path, body, TestUsers.authorization(TestUsers.ADMIN));
  }

  HttpResponse<String> send(String method, String path, String body, String authorization)
      throws Exception {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, publisher);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a request as a page of an origin would. */
  HttpResponse<String> sendFrom(String origin, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri().resolve(path)).header("Origin", origin).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Imports lines as an admin; refused lines are only reported. */
  HttpResponse<String> importFrom(HttpRequest.BodyPublisher lines) throws Exception {
    return importFrom("onError=skip", lines);
  }

  HttpResponse<String> importFrom(String query, HttpRequest.BodyPublisher lines) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri().resolve("/import?" + query))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", TestUsers.authorization(TestUsers.ADMIN))
            .POST(lines)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    return JSON.readTree(send("GET", path, null).body());
  }

  int total(String path) throws Exception {
    JsonNode list = json(path);
    assertThat(list.has("total")).as("%s, and the log:%n%s", list, log()).isTrue();
    return list.at("/total/value").asInt();
  }

  void awaitTotal(String path, int expected) throws Exception {
    awaitTotal(path, expected, PATIENCE);
  }

  void awaitTotal(String path, int expected, Duration atMost) throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (json(path).at("/total/value").asInt() != expected && System.nanoTime() < deadline) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    assertThat(total(path)).as(path).isEqualTo(expected);
  }

  /** Waits until a condition is true, up to the time limit of a test. */
  void await(String what, Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  void awaitStatus(String path, int expected) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (send("GET", path, null).statusCode() != expected && System.nanoTime() < deadline) {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    assertThat(send("GET", path, null).statusCode()).as(path).isEqualTo(expected);
  }

  /** Waits until shutdown has begun, when each response closes its connection. */
  void awaitLastAnswers() throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (send("GET", "/people", null).headers().firstValue("connection").isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Waits until the process has ended; null if it does not in time. */
  Integer exitCode(Duration atMost) throws InterruptedException {
    return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : null;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Requests shutdown without waiting for it. */
  void terminate() {
    process.destroy();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
