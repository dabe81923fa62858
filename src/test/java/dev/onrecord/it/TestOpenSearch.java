package dev.onrecord.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An OpenSearch in a process of its own, on a newer Java than the service needs. */
final class TestOpenSearch implements AutoCloseable {

  private static final int JAVA = 21;

  /** The same after a restart, since nodes are told it once. */
  private final int port = freePort();

  private final Path java;
  private final Path folder;
  private Process process;

  /** Skips the test where there is no Java that runs it. */
  TestOpenSearch(Path folder) throws Exception {
    Optional<Path> found = java();
    assumeThat(found)
        .as("OpenSearch is not tested: it needs Java %d or newer beside the default one", JAVA)
        .isPresent();
    this.java = found.get();
    this.folder = folder;
    start();
  }

  private static Optional<Path> java() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(home.getParent())) {
      return Stream.of(Stream.of(home), named(), beside)
          .flatMap(Function.identity())
          .filter(candidate -> version(candidate) >= JAVA)
          .max(Comparator.comparing(TestOpenSearch::version))
          .map(candidate -> candidate.resolve("bin/java"));
    }
  }

  /** A free port of those that the runner takes: 9201 to 9299. */
  private static int freePort() {
    return IntStream.rangeClosed(9201, 9299)
        .filter(TestOpenSearch::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No port is free for OpenSearch"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port)) {
      return free.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The one that the environment names, where Javas are not beside each other. */
  private static Stream<Path> named() {
    return Stream.ofNullable(System.getenv("OPENSEARCH_JAVA_HOME")).map(Path::of);
  }

  private static int version(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
          .findFirst()
          .orElse(0);
    } catch (IOException noJava) {
      return 0;
    }
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  void start() throws Exception {
    String classpath = Files.readString(Path.of("target/opensearch.classpath"));
    process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx512m",
                    "-cp",
                    classpath,
                    "org.codelibs.opensearch.runner.OpenSearchRunner",
                    "-basePath",
                    folder.toString(),
                    "-numOfNode",
                    "1",
                    // The runner takes the first free port above this one.
                    "-baseHttpPort",
                    String.valueOf(port - 1)))
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile(folder.getParent(), "opensearch", ".log").toFile())
            .start();
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest health =
        HttpRequest.newBuilder(
                URI.create("http://" + host() + "/_cluster/health?wait_for_status=yellow"))
            .build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IllegalStateException("OpenSearch did not start");
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
