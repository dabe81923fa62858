package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Takes a generated record in and lets it out again; {@code bench/exchange} starts it. */
final class Exchange {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAP = "-Xmx256m";
  private static final String TRIAL =
      "Basic " + Base64.getEncoder().encodeToString("trial:trial".getBytes(StandardCharsets.UTF_8));

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  private Exchange(String url) {
    this.url = url;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    int statements = options.sizes().get(0);
    Path folder = Files.createTempDirectory("exchange");
    Path record = folder.resolve("record.ndjson");
    new GeneratedRecord().write(record, statements);
    try (Database database = new Database(options.postgresql(), folder)) {
      List<String> java = new ArrayList<>(database.options());
      java.add(HEAP);
      // Somebody who may import, on this machine alone.
      java.add("-Donrecord.trial=true");
      java.addAll(options.java());
      try (Service service = new Service(Bench.JAR, folder, options.port(), java)) {
        new Exchange(service.url).run(record);
      }
    }
  }

  private void run(Path record) throws Exception {
    take(record, "in");
    take(record, "in once more");
    for (String path :
        List.of(
            "/export",
            "/export",
            "/statements.ndjson",
            "/statements.ndjson",
            "/statements.csv",
            "/statements.jsonld")) {
      let(path);
    }
  }

  /** The report is read as it comes, and its last line says what was done. */
  private void take(Path record, String what) throws Exception {
    long start = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/import"))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", TRIAL)
            .POST(HttpRequest.BodyPublishers.ofFile(record))
            .build();
    HttpResponse<InputStream> report =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    String last = null;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(report.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    JsonNode total = JSON.readTree(last);
    print(what, total.get("lines").asLong(), start, last);
  }

  private void let(String path) throws Exception {
    long start = System.nanoTime();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    HttpResponse<InputStream> export =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream body = export.body()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    print(path, lines, start, "");
  }

  private static void print(String what, long lines, long start, String more) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-20s %,10d lines  %8.1f s  %,10.0f lines/s  %s%n",
        what, lines, seconds, lines / seconds, more);
  }
}
