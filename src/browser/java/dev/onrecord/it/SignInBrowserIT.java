package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.onrecord.testsupport.TestProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Editors sign in with Chromium, which decides itself which cookies it keeps and sends. The service
 * is on 127.0.0.1 and the provider on localhost, so they are different sites.
 */
class SignInBrowserIT {

  private static final String ARTICLES = "/explore/articles";
  private static final String DRAFTS = "/explore/statements?status=draft&sort=said";
  private static final String SESSION = "q_session_explorer";
  private static final String STATE = "q_auth_explorer";

  private static TestProvider provider;
  private static PackagedService service;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Chromium.assumeInstalled();
    provider = new TestProvider();
    service = new PackagedService(folder, provider.settings());
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() throws Exception {
    if (chromium != null) {
      chromium.close();
      service.close();
      provider.close();
      assertThat(service.log()).doesNotContain(" ERROR ", "Exception", "\tat ");
    }
  }

  @BeforeEach
  void open() {
    provider.setAsking(true);
    provider.setPadding(0);
    context = chromium.context(service, new Browser.NewContextOptions());
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static String at(String path) {
    return service.uri() + path;
  }

  /** Follows a link of the provider's page, so that what comes next is from another site. */
  private void answerProvider(String link) {
    assertThat(page).hasTitle("Provider");
    page.locator("a", new Page.LocatorOptions().setHasText(link)).click();
  }

  private void signIn() {
    page.navigate(ARTICLES);
    answerProvider("Sign in");
    assertThat(page.locator("h1")).hasText("Read an article");
    assertThat(page.locator("main")).containsText("Signed in as ada.");
  }

  private void signOut() {
    page.locator("form[action='/explore/sign-out'] button").click();
    assertThat(page.locator("h1")).hasText("You are signed out");
  }

  /** The cookies that Chromium has kept whose names begin with a text. */
  private List<Cookie> cookies(String prefix) {
    return context.cookies().stream().filter(cookie -> cookie.name.startsWith(prefix)).toList();
  }

  private static String sentCookies(Request request) {
    return request.allHeaders().getOrDefault("cookie", "");
  }

  @Test
  void anEditorComesBackToThePageAskedForWithAStrictCookie() {
    List<Request> requests = new ArrayList<>();
    page.onRequest(requests::add);
    page.navigate(DRAFTS);
    answerProvider("Sign in");
    assertThat(page).hasURL(at(DRAFTS));
    assertThat(page.locator("h1")).hasText("Statements");
    assertThat(cookies(SESSION))
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.sameSite).isEqualTo(SameSiteAttribute.STRICT);
              assertThat(session.secure && session.httpOnly).isTrue();
              assertThat(session.path).isEqualTo("/explore");
            });
    assertThat(cookies(STATE)).isEmpty();
    List<Request> navigations = requests.stream().filter(Request::isNavigationRequest).toList();
    assertThat(navigations)
        .filteredOn(request -> request.url().startsWith(at("/explore/sign-in?state=")))
        .singleElement()
        .satisfies(back -> assertThat(sentCookies(back)).contains(STATE).doesNotContain(SESSION));
    // Still on the way from the provider: what the page in between is for.
    assertThat(navigations)
        .filteredOn(request -> request.url().startsWith(at("/explore/sign-in?to=")))
        .singleElement()
        .satisfies(next -> assertThat(sentCookies(next)).doesNotContain(SESSION));
    assertThat(navigations.get(navigations.size() - 1))
        .satisfies(last -> assertThat(last.url()).isEqualTo(at(DRAFTS)))
        .satisfies(last -> assertThat(sentCookies(last)).contains(SESSION + "="));
  }

  @Test
  void anEditorPublishesADraftAndSignsOut() {
    signIn();
    page.locator("#a-text").fill("“Nobody reads the examples,” Elon Musk said on Tuesday.");
    page.locator("#a-title").fill("Examples");
    page.locator("#a-published").fill("2024-03-07");
    page.locator(".check button").click();
    assertThat(page.locator(".draft")).hasCount(1);
    page.locator("input[name=decision-1][value=publish]").check();
    page.locator("form[action='/explore/articles/decisions'] button").click();
    assertThat(page.locator(".history li")).containsText("Draft 1: Published");
    page.locator(".history a").click();
    assertThat(page.locator("article.st")).containsText("Nobody reads the examples");
    assertThat(page.locator("#history")).containsText("by ada");
    page.navigate(ARTICLES);
    signOut();
    assertThat(cookies(SESSION)).isEmpty();
    assertThat(page.locator("a[href^='" + provider.url() + "/logout']")).hasCount(1);
    page.navigate(DRAFTS.replace("draft", "published"));
    assertThat(page.locator("article.st").first()).isVisible();
  }

  @Test
  void aSignInThatIsCancelledIsExplained() {
    page.navigate(ARTICLES);
    Response response = page.waitForNavigation(() -> answerProvider("Cancel"));
    assertThat(response.status()).isEqualTo(403);
    assertThat(page.locator("main")).containsText("You are not signed in: it was cancelled");
    assertThat(cookies(SESSION)).isEmpty();
    page.locator("main a", new Page.LocatorOptions().setHasText("Sign in")).click();
    answerProvider("Sign in");
    assertThat(page).hasURL(at(ARTICLES));
    assertThat(page.locator("main")).containsText("Signed in as ada.");
  }

  /** Chromium keeps no cookie of more than 4,096 bytes; Quarkus splits what is longer. */
  @Test
  void aSessionInSeveralCookiesEndsAsAWhole() {
    provider.setPadding(4_000);
    signIn();
    assertThat(cookies(SESSION)).hasSizeGreaterThan(2);
    page.navigate(DRAFTS);
    assertThat(page.locator("h1")).hasText("Statements");
    page.navigate(ARTICLES);
    signOut();
    assertThat(cookies(SESSION)).isEmpty();
    page.navigate(ARTICLES);
    assertThat(page).hasTitle("Provider");
  }

  /** Otherwise no page would open in this browser until the cookies expire. */
  @Test
  void aSessionThatIsTooLongEndsAtOnce() {
    provider.setPadding(9_000);
    page.navigate(ARTICLES);
    answerProvider("Sign in");
    assertThat(page.locator("h1")).hasText("The headers are too large");
    assertThat(cookies(SESSION)).isEmpty();
    assertThat(page.navigate("/explore/people").status()).isEqualTo(200);
  }
}
