package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestProvider;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service while the OpenID Connect provider, at which editors sign in, is away. */
class ProviderOutageIT {

  private static final String ARTICLES = "/explore/articles";
  private static final String TOPIC = Json5.of("{name: 'Tried'}").toString();

  private final Browser browser = new Browser();

  @Test
  void withoutTheProviderAllButSigningInWorks(@TempDir Path folder) throws Exception {
    Browser signedIn = new Browser();
    try (TestProvider away = new TestProvider();
        PackagedService other = new PackagedService(folder, away.settings())) {
      URI articles = other.uri().resolve(ARTICLES);
      assertThat(signedIn.open(articles).status()).isEqualTo(200);
      URI toProvider = browser.open(articles, 0).next();
      URI back = browser.open(toProvider, 0).next();
      away.goAway();
      // Its answer is believed for a few seconds.
      other.await("a 503", () -> new Browser().open(articles, 0).status() == 503);
      Browser.Page page = new Browser().open(articles);
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.header("Retry-After")).isNotEmpty();
      assertThat(browser.open(back).status()).isEqualTo(503);
      assertThat(signedIn.open(articles).status()).as("a session").isEqualTo(200);
      assertThat(new Browser().open(other.uri().resolve("/explore/people")).status())
          .isEqualTo(200);
      assertThat(other.send("POST", "/topics", TOPIC).statusCode()).isEqualTo(201);
      assertThat(other.send("GET", ARTICLES, null).statusCode()).isEqualTo(200);
      assertThat(other.log())
          .containsOnlyOnce("The OpenID Connect provider cannot be reached")
          .doesNotContain(" ERROR ", "Exception", "\tat ");
      away.comeBack();
      other.await("a redirect", () -> new Browser().open(articles, 0).status() == 302);
    }
  }

  @Test
  void theServiceStartsWithoutTheProviderAndFindsItLater(@TempDir Path folder) throws Exception {
    try (TestProvider late = new TestProvider()) {
      late.goAway();
      try (PackagedService other = new PackagedService(folder, late.settings())) {
        URI articles = other.uri().resolve(ARTICLES);
        assertThat(browser.open(articles).status()).isEqualTo(503);
        browser.setCookie("q_session_explorer", "of the last run", other.uri(), "/explore");
        assertThat(browser.open(other.uri().resolve("/explore/people")).status()).isEqualTo(200);
        assertThat(browser.open(articles).status()).isEqualTo(503);
        HttpResponse<String> bearer = other.send("POST", "/topics", TOPIC, "Bearer ey.ey.ey");
        assertThat(bearer.statusCode()).isEqualTo(503);
        assertThat(bearer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(other.log())
            .containsOnlyOnce("The OpenID Connect provider cannot be reached")
            .doesNotContain(" ERROR ", "Exception", "\tat ");
        late.comeBack();
        other.await("signing in", () -> new Browser().open(articles).status() == 200);
      }
    }
  }
}
