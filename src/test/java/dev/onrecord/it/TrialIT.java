package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.ScriptHashes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without users the packaged service is read-only; on trial it lets this machine write. */
class TrialIT {

  private static final String TOPIC = Json5.of("{name: 'Tried'}").toString();
  private static final String TRIAL =
      "Basic " + Base64.getEncoder().encodeToString("trial:trial".getBytes());

  @Test
  void aServiceWithoutUsersIsReadOnlyAndSaysSo(@TempDir Path folder) throws Exception {
    try (PackagedService service = PackagedService.withoutUsers(folder)) {
      assertThat(service.send("GET", "/people/elon-musk", null, null).statusCode()).isEqualTo(200);
      for (String authorization : new String[] {null, TRIAL, "Bearer x"}) {
        HttpResponse<String> refused = service.send("POST", "/topics", TOPIC, authorization);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("This service is read-only");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
            .get()
            .asString()
            .startsWith("Basic");
      }
      assertThat(service.log()).containsOnlyOnce("This service is read-only");
    }
  }

  /** As {@code ONRECORD_TRIAL=true ./mvnw quarkus:run} starts it: no option names a host. */
  @Test
  void onTrialThisMachineAloneIsAnsweredAndMayWrite(@TempDir Path folder) throws Exception {
    try (PackagedService service =
        PackagedService.byEnvironment(folder, Map.of("ONRECORD_TRIAL", "TRUE"))) {
      assertThat(service.log()).contains("Listening on: http://127.0.0.1:" + service.port());
      for (InetAddress address : addresses()) {
        assertThatThrownBy(() -> connect(address, service.port()))
            .as("%s", address)
            .isInstanceOf(IOException.class);
      }
      assertThat(service.send("POST", "/topics", TOPIC, TRIAL).statusCode()).isEqualTo(201);
      assertThat(service.send("POST", "/topics", TOPIC, null).statusCode()).isEqualTo(401);
      assertThat(service.log()).containsOnlyOnce("On trial").doesNotContain("read-only");
      // What is packaged is not the page that tests see.
      HttpResponse<String> page = service.send("GET", "/q/swagger-ui/", null, null);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains(ScriptHashes.of(page.body()));
    }
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket client = new Socket()) {
      client.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  /** The addresses of this machine by which others reach it; there may be none. */
  private static List<InetAddress> addresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  @Test
  void theEnvironmentCannotOpenATrialToOthers(@TempDir Path folder) {
    Map<String, String> open = Map.of("ONRECORD_TRIAL", "true", "QUARKUS_HTTP_HOST", "0.0.0.0");
    assertThatThrownBy(() -> PackagedService.byEnvironment(folder, open))
        .hasMessageContaining("onrecord.trial is for");
  }
}
