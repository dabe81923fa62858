package dev.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import picocli.CommandLine.Option;

/** The service that a command talks to, and who talks. */
final class Service {

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:ONRECORD_URL:-http://127.0.0.1:8080}",
      description = "The address of the service (default: ${DEFAULT-VALUE}).")
  private URI url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:ONRECORD_USER}",
      description = "Who writes. The password is in the environment (ONRECORD_PASSWORD).")
  private String user;

  private HttpClient http;

  /** Reads JSON. */
  Json get(String path) {
    return Json.parse(text(send(request(path).GET())));
  }

  /** Sends a body and reads JSON. */
  Json post(String path, String contentType, BodyPublisher body) {
    return Json.parse(text(send(path, contentType, body)));
  }

  /** Sends a body and opens the response, of any length. */
  HttpResponse<InputStream> send(String path, String contentType, BodyPublisher body) {
    return send(request(path).header("Content-Type", contentType).POST(body));
  }

  /** Opens a stream of any length. */
  HttpResponse<InputStream> open(String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).GET();
    headers.forEach(request::header);
    return send(request);
  }

  /** The URL of a path of the service. */
  String url(String path) {
    return url.resolve(path).toString();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(url.resolve(path));
    } catch (IllegalArgumentException notHttp) {
      throw new Failure(2, url + " is not the address of a service");
    }
    String token = System.getenv("ONRECORD_TOKEN");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    } else if (user != null) {
      String password = System.getenv().getOrDefault("ONRECORD_PASSWORD", "");
      byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    return request;
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              // A merged subject redirects.
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(Duration.ofSeconds(10))
              .build();
    }
    HttpResponse<InputStream> response;
    try {
      response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException unreachable) {
      throw unavailable(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.UNAVAILABLE, "interrupted");
    }
    if (response.statusCode() >= 400) {
      throw refused(response.statusCode(), text(response));
    }
    return response;
  }

  /** The failure of a connection to the service. */
  Failure unavailable(IOException failure) {
    String reason = failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
    return new Failure(Failure.UNAVAILABLE, "no connection to " + url + reason);
  }

  /** Words a problem as the service did, and as plain text where it sent none. */
  private static Failure refused(int status, String body) {
    int exitCode = status >= 500 || status == 429 ? Failure.UNAVAILABLE : Failure.REFUSED;
    if (!body.startsWith("{")) {
      return new Failure(exitCode, "the service answered " + status);
    }
    Json problem = Json.parse(body);
    StringBuilder message = new StringBuilder(problem.at("title").text());
    if (problem.at("detail").isPresent()) {
      message.append(": ").append(problem.at("detail").text());
    }
    for (Json violation : problem.at("violations").items()) {
      message.append("\n  ").append(violation.at("field").text());
      message.append(": ").append(violation.at("message").text());
    }
    for (Json candidate : problem.at("candidates").items()) {
      message.append("\n  ").append(candidate.at("slug").text());
      message.append("  ").append(candidate.at("name").text());
    }
    return new Failure(exitCode, message.toString());
  }

  private String text(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw unavailable(broken);
    }
  }
}
