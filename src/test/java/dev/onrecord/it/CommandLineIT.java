package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.onrecord.testsupport.TestUsers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line talks to a packaged service. */
class CommandLineIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private String address = "http://127.0.0.1:1";

  /** What a run printed, and its exit code. */
  private record Run(int exitCode, String out, String err) {}

  private Run run(String... arguments) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = start(out, err, arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Process start(Path out, Path err, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target/clients/dist/onrecord.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    process.environment().put("ONRECORD_URL", address);
    process.environment().put("ONRECORD_USER", TestUsers.ADMIN);
    process.environment().put("ONRECORD_PASSWORD", TestUsers.PASSWORD);
    return process.start();
  }

  @Test
  void commandsReadAndWriteARecord() throws Exception {
    Script.run(folder, null, "clients/build", "cli");
    assertThat(run("--version").out).isEqualTo("onrecord 0.1.0\n");
    assertThat(Script.run(folder, null, "target/clients/dist/onrecord", "--version"))
        .isEqualTo("onrecord 0.1.0\n");
    try (PackagedService service =
        new PackagedService(Files.createDirectories(folder.resolve("service")))) {
      address = service.uri().toString();
      reads();
      followsAndReportsFailures();
      exportsAndImports(service);
      continuesAnInterruptedImport(service);
    }
    Run unreachable = run("search");
    assertThat(unreachable.exitCode).isEqualTo(4);
    assertThat(unreachable.err).startsWith("onrecord: no connection to " + address);
  }

  private void reads() throws Exception {
    Run table = run("search", "--speaker", "musk");
    assertThat(table.out)
        .startsWith("2024-07-23    Elon Musk           It is impressive, and Zuck");
    assertThat(table.exitCode).isZero();
    List<String> lines = run("search", "--speaker", "musk", "--json").out.lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines.get(1)).path("said").asText()).isEqualTo("2023-02");
    assertThat(run("search", "-n", "1").err).isEqualTo("There are more: --limit 0 lists all.\n");
    assertThat(run("search", "nowhere", "said").exitCode).isEqualTo(1);
    assertThat(run("names", "zuck").out).startsWith("mark-zuckerberg");

    Run altered = run("check", "Exactly what I intended at all.", "--speaker", "musk");
    assertThat(altered.out).startsWith("altered: Elon Musk said this in February 2023, but");
    assertThat(altered.exitCode).isEqualTo(1);
    assertThat(run("check", "Not what I intended at all.").exitCode).isZero();
    assertThat(run("check", "Not what I intended at all.", "-s", "zuck").exitCode).isEqualTo(1);

    Path article = folder.resolve("article.txt");
    Files.writeString(
        article,
        "A headline\n\n\"Everybody should read it,\" Elon Musk told a reporter on Tuesday.\n");
    assertThat(run("read", article.toString(), "--published", "2024-03-07").out)
        .startsWith("2024-03-05    Elon Musk             direct    Everybody should read it");
  }

  private void followsAndReportsFailures() throws Exception {
    assertThat(run("follow", "--since", "0", "-n", "2").out.lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("1  ")
        .endsWith("created    organization tesla");
    Run unknown = run("search", "--speaker", "sam altmann");
    assertThat(unknown.exitCode).isEqualTo(3);
    assertThat(unknown.err).startsWith("onrecord: Unknown name: ").contains("sam-altman");
    assertThat(run("search", "--nowhere").exitCode).isEqualTo(2);
    assertThat(run("read", folder.resolve("missing").toString()).exitCode).isEqualTo(2);
    assertThat(run("generate-completion").out).contains("complete -F _complete_onrecord");
  }

  private void exportsAndImports(PackagedService service) throws Exception {
    Path record = folder.resolve("record.ndjson");
    assertThat(run("export", record.toString()).exitCode).isZero();
    assertThat(Files.readString(record)).isEqualTo(service.send("GET", "/export", null).body());
    assertThat(run("import", record.toString()).out)
        .isEqualTo("0 created, 0 updated, 0 merged, 26 unchanged, 0 refused\n");
    Path table = folder.resolve("table.csv");
    Files.writeString(
        table, "speaker,text,said,source_url\nelon-musk,An example,2024-05,https://a.example/\n");
    assertThat(run("import", table.toString(), "--dry-run").out).startsWith("1 created, ");
    Path refused = folder.resolve("refused.ndjson");
    Files.writeString(refused, topics(2) + "{\"type\": \"topic\"}\n" + topics(3));
    Run stopped = run("import", refused.toString());
    assertThat(stopped.exitCode).isEqualTo(1);
    assertThat(stopped.err).startsWith("line 3: Invalid body: ");
    assertThat(stopped.out).startsWith("2 created, ");
    assertThat(run("import", refused.toString(), "--skip-refused").out)
        .isEqualTo("3 created, 0 updated, 0 merged, 2 unchanged, 1 refused\n");
  }

  /** The process is killed while it sends the second of three batches. */
  private void continuesAnInterruptedImport(PackagedService service) throws Exception {
    Path file = folder.resolve("many.ndjson");
    Files.writeString(file, topics(1_200));
    AtomicInteger batches = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);
    HttpClient http = HttpClient.newHttpClient();
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/import",
        visit -> {
          byte[] lines = visit.getRequestBody().readAllBytes();
          if (batches.incrementAndGet() == 2) {
            // Not answered, and the process is ended.
            second.countDown();
            return;
          }
          try {
            HttpResponse<byte[]> report =
                http.send(
                    HttpRequest.newBuilder(service.uri().resolve("/import"))
                        .header("Content-Type", "application/x-ndjson")
                        .header(
                            "Authorization", visit.getRequestHeaders().getFirst("Authorization"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                        .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            visit.sendResponseHeaders(report.statusCode(), report.body().length);
            visit.getResponseBody().write(report.body());
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
          visit.close();
        });
    proxy.start();
    try {
      address = "http://127.0.0.1:" + proxy.getAddress().getPort();
      Path ignored = Files.createTempFile(folder, "killed", ".txt");
      Process killed = start(ignored, ignored, "import", file.toString());
      assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
      killed.destroyForcibly().waitFor();
      Run continued = run("import", file.toString());
      assertThat(continued.err).isEqualTo("Continuing after line 500.\n");
      assertThat(continued.out)
          .isEqualTo("700 created, 0 updated, 0 merged, 0 unchanged, 0 refused\n");
      assertThat(batches).hasValue(4);
      assertThat(folder.resolve("many.ndjson.progress")).doesNotExist();
    } finally {
      proxy.stop(0);
      address = service.uri().toString();
    }
  }

  private static String topics(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"type\": \"topic\", \"slug\": \"topic-%d-%d\", \"name\": \"Topic %d of %d\"}\n"
                    .formatted(i, count, i, count))
        .collect(Collectors.joining());
  }
}
