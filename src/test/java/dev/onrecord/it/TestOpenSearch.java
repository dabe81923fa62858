package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenSearch in a process of its own, on a newer Java than the service needs. */
final class TestOpenSearch implements AutoCloseable {

  private static final int JAVA = 21;

  private static final Pattern PORT = Pattern.compile("HTTP Port: *(\\d+)");

  /** The one that the first start took, and later ones have to: nodes are told it once. */
  private int port;

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
    Path log = Files.createTempFile(folder.getParent(), "opensearch", ".log");
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
                    // The runner takes the first free port above this one, and prints it.
                    "-baseHttpPort",
                    String.valueOf(port == 0 ? 9200 : port - 1)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (process.isAlive() && System.nanoTime() < deadline) {
      Matcher printed = PORT.matcher(Files.readString(log));
      if (printed.find() && isUp(Integer.parseInt(printed.group(1)))) {
        return;
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
    }
    close();
    throw new IllegalStateException("OpenSearch did not start:\n" + Files.readString(log));
  }

  private boolean isUp(int taken) throws Exception {
    assertThat(port).as("another process took its port").isIn(0, taken);
    port = taken;
    URI health = URI.create("http://" + host() + "/_cluster/health?wait_for_status=yellow");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
