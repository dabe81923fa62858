package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestProvider;
import dev.onrecord.testsupport.TestUsers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors sign in to the pages of the packaged service at an OpenID Connect provider. */
class SignInIT {

  private static final String ARTICLES = "/explore/articles";
  private static final String DRAFTS = "/explore/statements?status=draft&sort=said";
  private static final String SIGN_OUT = "/explore/sign-out";
  private static final String SESSION = "q_session_explorer";
  private static final String STATE = "q_auth_explorer";
  private static final String TOPIC = Json5.of("{name: 'Tried'}").toString();

  private static TestProvider provider;
  private static PackagedService service;

  private final Browser browser = new Browser();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    provider = new TestProvider();
    service = new PackagedService(folder, provider.settings());
  }

  @BeforeEach
  void editorWithTokensOfFiveMinutes() {
    provider.setUser("ada", "editor");
    provider.setLife(Duration.ofMinutes(5));
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
    provider.close();
    assertThat(service.log()).doesNotContain(" ERROR ", "Exception", "\tat ");
  }

  private static URI at(String path) {
    // Not resolved, which would remove dots.
    return URI.create(service.uri() + path);
  }

  private static HttpResponse<String> send(
      String method, String path, String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void anEditorWhoSignsInComesBackToThePageAskedFor() throws Exception {
    Browser.Page page = browser.open(at(ARTICLES));
    assertThat(page.status()).as("%s %s", page.way(), page.body()).isEqualTo(200);
    assertThat(page.uri()).isEqualTo(at(ARTICLES));
    assertThat(page.way()).anyMatch(step -> step.toString().startsWith(provider.url()));
    assertThat(page.document().select("h1").text()).isEqualTo("Read an article");
    assertThat(page.document().text()).contains("Signed in as ada.");
    assertThat(page.header("Cache-Control")).contains("no-store");
    browser.forgetCookies("");
    Browser.Page drafts = browser.open(at(DRAFTS));
    assertThat(drafts.status()).as("%s", drafts.way()).isEqualTo(200);
    assertThat(drafts.uri()).isEqualTo(at(DRAFTS));
    assertThat(drafts.header("Cache-Control")).contains("private");
    assertThat(drafts.headers().allValues("Vary").toString()).containsIgnoringCase("cookie");
  }

  @Test
  void theCookiesAreAsNarrowAsTheWayAllows() throws Exception {
    browser.open(at(ARTICLES), 0);
    assertThat(browser.cookies(STATE))
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.attributes())
                  .containsEntry("samesite", "lax")
                  .containsEntry("path", "/explore")
                  .containsKeys("secure", "httponly");
              assertThat(state.value()).doesNotContain("articles");
            });
    browser.open(at(ARTICLES));
    assertThat(browser.cookies(SESSION))
        .isNotEmpty()
        .allSatisfy(
            session -> {
              assertThat(session.attributes())
                  .containsEntry("samesite", "strict")
                  .containsEntry("path", "/explore")
                  .containsKeys("secure", "httponly");
              // A token of five parts is encrypted, not only signed.
              assertThat(session.value()).matches("ey[^.]*(\\.[^.|]*){4}");
            });
  }

  @Test
  void aSessionPublishesAndTheLogNamesItsUser() throws Exception {
    Browser.Page form = browser.open(at(ARTICLES));
    Browser.Page review =
        browser.submit(
            form,
            ARTICLES,
            Map.of(
                "article",
                "“Nobody reads the examples,” Elon Musk said on Tuesday.",
                "title",
                "Examples",
                "published",
                "2024-03-07"));
    assertThat(review.status()).as(review.body()).isEqualTo(200);
    assertThat(review.document().select(".draft")).hasSize(1);
    Browser.Page outcome =
        browser.submit(review, ARTICLES + "/decisions", Map.of("decision-1", "publish"));
    assertThat(outcome.document().text()).contains("Draft 1: Published");
    assertThat(service.send("GET", "/changes?limit=100", null).body()).contains("\"ada\"");
    Browser.Page forged = browser.submit(form, ARTICLES, Map.of("token", "x", "article", "a"));
    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    Browser.Page form = browser.open(at(ARTICLES));
    assertThat(browser.submit(form, SIGN_OUT, Map.of("token", "forged")).status()).isEqualTo(403);
    assertThat(browser.cookies(SESSION)).isNotEmpty();
    Browser.Page signedOut = browser.submit(form, SIGN_OUT, Map.of());
    assertThat(signedOut.uri()).isEqualTo(at(SIGN_OUT));
    assertThat(signedOut.document().select("h1").text()).isEqualTo("You are signed out");
    assertThat(signedOut.document().select("a[href^=" + provider.url() + "/logout]")).hasSize(1);
    assertThat(browser.cookies(SESSION)).isEmpty();
    assertThat(browser.open(at(ARTICLES), 1).uri().toString()).startsWith(provider.url());
  }

  @Test
  void aUserWithoutTheRoleIsToldSoAndCanSignOut() throws Exception {
    provider.setUser("nobody", "viewer");
    for (String page : new String[] {ARTICLES, DRAFTS}) {
      Browser.Page refused = browser.open(at(page));
      assertThat(refused.status()).as("%s", refused.way()).isEqualTo(403);
      assertThat(refused.header("Content-Type")).startsWith("text/html");
      assertThat(refused.document().select("a[href=" + SIGN_OUT + "]")).hasSize(1);
    }
    Browser.Page signedOut = browser.submit(browser.open(at(SIGN_OUT)), SIGN_OUT, Map.of());
    assertThat(signedOut.status()).isEqualTo(200);
    assertThat(browser.cookies(SESSION)).isEmpty();
  }

  @Test
  void cookiesDoNotAuthenticateTheApi() throws Exception {
    browser.open(at(ARTICLES));
    Map<String, String> cookies =
        Map.of("Cookie", browser.cookieHeader(), "Content-Type", "application/json");
    for (String path : new String[] {"/topics", "/explore/../topics", "//topics"}) {
      HttpResponse<String> refused = send("POST", path, TOPIC, cookies);
      assertThat(refused.statusCode()).as(path).isEqualTo(401);
      assertThat(refused.headers().firstValue("Location")).isEmpty();
      assertThat(refused.headers().allValues("WWW-Authenticate").toString())
          .contains("Basic ", "Bearer ");
    }
    HttpResponse<String> drafts = send("GET", "/statements?status=draft", null, cookies);
    assertThat(drafts.statusCode()).isEqualTo(401);
    assertThat(drafts.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(send("GET", "/topics/tried", null, Map.of()).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/people", null, Map.of("Cookie", SESSION + "=forged")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theApiTakesTheTokensOfTheProviderAndBasicAsBefore() throws Exception {
    String topic = Json5.of("{name: 'By token'}").toString();
    assertThat(service.send("POST", "/topics", topic, "Bearer " + provider.accessToken()))
        .satisfies(created -> assertThat(created.statusCode()).isEqualTo(201));
    for (String credentials :
        new String[] {
          "Bearer " + provider.accessToken(), TestUsers.authorization(TestUsers.EDITOR)
        }) {
      HttpResponse<String> page = service.send("GET", ARTICLES, null, credentials);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("Sign out");
    }
    HttpResponse<String> refused = service.send("GET", ARTICLES, null, "Basic eDp5");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).get().asString().contains("Basic");
  }

  @Test
  void aForgedSessionLeadsToSigningIn() throws Exception {
    String[][] forgeries = {
      {SESSION, "forged"},
      {SESSION, ""},
      {SESSION, "eyJhbGciOiJub25lIn0.e30."},
      {SESSION + "_chunk_1", "x"},
      {SESSION + "_chunk_x", "x"},
      {SESSION + "_chunk_99999999999", "x"},
      {"q_session", "forged"},
      {"q_session_Default", "forged"},
    };
    for (String[] forgery : forgeries) {
      Browser forger = new Browser();
      forger.setCookie(forgery[0], forgery[1], service.uri(), "/explore");
      assertThat(forger.open(at("/explore/people")).status()).as(forgery[0]).isEqualTo(200);
      forger.setCookie(forgery[0], forgery[1], service.uri(), "/explore");
      assertThat(forger.open(at(ARTICLES)))
          .as(String.join("=", forgery))
          .satisfies(page -> assertThat(page.status()).isEqualTo(200))
          .satisfies(page -> assertThat(page.document().text()).contains("Signed in as ada."));
    }
  }

  @Test
  void aForgedReturnFromTheProviderIsExplained() throws Exception {
    String[][] forgeries = {
      {"x", ""}, {"x", "|"}, {"x", "x"}, {"x", "x|x"}, {"x", "y|x"}, {"x", "x|x|x"}, {"", "x"}
    };
    for (String[] forgery : forgeries) {
      for (String rest : new String[] {"&code=x", "&error=access_denied", ""}) {
        Browser forger = new Browser();
        forger.setCookie(STATE + "_" + forgery[0], forgery[1], service.uri(), "/explore");
        Browser.Page page = forger.open(at("/explore/sign-in?state=" + forgery[0] + rest));
        assertThat(page.status()).as(forgery[1] + rest + page.body()).isEqualTo(403);
        assertThat(page.document().select("a[href=" + ARTICLES + "]").text()).isEqualTo("Sign in");
      }
    }
    for (String query : new String[] {"?code=x&state=x", "?code=x", "?state=x&state=y&code=x"}) {
      Browser.Page page = new Browser().open(at("/explore/sign-in" + query));
      assertThat(page.status()).as(query).isEqualTo(403);
      assertThat(page.body()).contains("The browser did not send back the cookie");
    }
  }

  /** A code of somebody else's sign-in cannot be used in this browser. */
  @Test
  void aReturnWithoutItsStateCookieSignsNobodyIn() throws Exception {
    URI toProvider = browser.open(at(ARTICLES), 0).next();
    URI back = browser.open(toProvider, 0).next();
    int before = provider.signedIn();
    Browser victim = new Browser();
    Browser.Page refused = victim.open(back);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(victim.cookies(SESSION)).isEmpty();
    assertThat(provider.signedIn()).isEqualTo(before);
    assertThat(browser.open(back).uri()).isEqualTo(at(ARTICLES));
    // The code has been used.
    assertThat(new Browser().open(back).status()).isEqualTo(403);
  }

  @Test
  void aBrowserThatKeepsNoCookieIsNotSentInCircles() throws Exception {
    Browser.Page page = browser.open(at("/explore/sign-in?to=" + ARTICLES));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("The browser did not send back the cookie");
  }

  @Test
  void signingInLeadsToPagesOfThisServiceOnly() throws Exception {
    for (String to :
        new String[] {
          "https://evil.example/",
          "//evil.example/explore",
          "/explore@evil.example",
          "/topics",
          "/explore/%5C%5Cevil.example",
          "/explore/%0d%0aX:y"
        }) {
      assertThat(browser.open(at("/explore/sign-in?to=" + to), 0).status()).as(to).isEqualTo(400);
    }
  }

  /**
   * The form can be sent again once the editor has signed in elsewhere; a redirect would lose it.
   */
  @Test
  void aFormWithoutASessionIsNotRedirected() throws Exception {
    Browser.Page form = browser.open(at(ARTICLES));
    browser.forgetCookies(SESSION);
    Browser.Page refused = browser.submit(form, ARTICLES, Map.of("article", "a"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("Content-Type")).startsWith("text/html");
    assertThat(refused.body()).contains("Sign in in another tab");
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void aSessionIsRenewedWhenItsTokensExpire() throws Exception {
    provider.setLife(Duration.ofSeconds(1));
    assertThat(browser.open(at(ARTICLES)).status()).isEqualTo(200);
    int signedIn = provider.signedIn();
    int renewed = provider.renewed();
    provider.setLife(Duration.ofMinutes(5));
    service.await(
        "a renewal",
        () -> {
          assertThat(browser.open(at(ARTICLES)).status()).isEqualTo(200);
          return provider.renewed() > renewed;
        });
    assertThat(provider.signedIn()).isEqualTo(signedIn);
    assertThat(browser.cookies(SESSION)).isNotEmpty();
  }
}
