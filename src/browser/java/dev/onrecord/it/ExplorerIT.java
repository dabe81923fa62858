package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.TestUsers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser: accessible, quiet, and usable by keyboard and without script. */
class ExplorerIT {

  private static final int PHONE = 390;
  private static final int DESKTOP = 1_280;

  private static final String STATEMENT = "0190e209-a000-7000-8000-000000000001";

  private static final List<String> PAGES =
      List.of(
          "/",
          "/explore/statements",
          "/explore/statements?q=open+source&from=2023&dates=certain",
          "/explore/statements/" + STATEMENT,
          "/explore/people",
          "/explore/people/ada-example",
          "/explore/organizations/meta",
          "/explore/models/llama-3-1",
          "/explore/topics/open-source-ai",
          "/explore/check?quote=Exactly+what+I+intended+at+all.&speaker=musk",
          "/explore/compare?speaker=musk&speaker=zuck",
          "/explore/about",
          "/explore/nowhere",
          "/embed/statements/" + STATEMENT);

  @TempDir static Path folder;

  private static PackagedService service;
  private static Chromium chromium;

  private BrowserContext context;

  @BeforeAll
  static void open() throws Exception {
    Chromium.assumeInstalled();
    service = new PackagedService(folder);
    writeAda();
    chromium = new Chromium();
  }

  /** A speaker whose position shifts. */
  private static void writeAda() throws Exception {
    write("/people", "{name: 'Ada Example', aliases: ['Ada']}");
    for (String[] said :
        new String[][] {
          {"2019", "neutral", "A sketch can teach too."},
          {"2020-03~", "against", "It would slow down those who write."},
          {"2023-02", "favor", "I was wrong about this."},
          {"../2024-07-24", "favor", "What readers copy has to run."}
        }) {
      write(
          "/statements",
          """
          {speaker: 'ada-example', text: '%s', language: 'en', form: 'direct', said: '%s', medium: 'blog',
           about: [{subject: 'open-source-ai', stance: '%s', assignedBy: 'a test'}],
           appearances: [{source: {title: 'On examples', kind: 'article', published: '2024-08'}}]}"""
              .formatted(said[2], said[0], said[1]));
    }
    service.awaitTotal("/statements?q=readers+copy&total=exact", 1);
  }

  private static void write(String path, String json5) throws Exception {
    assertThat(service.send("POST", path, Json5.of(json5).toString()).statusCode()).isEqualTo(201);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
    if (service != null) {
      service.close();
    }
  }

  @AfterEach
  void closeContext() {
    if (context != null) {
      context.close();
    }
  }

  private Page page(int width, ColorScheme colors, boolean script) {
    context =
        chromium.context(
            service,
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colors)
                .setJavaScriptEnabled(script));
    return context.newPage();
  }

  private Page page() {
    return page(DESKTOP, ColorScheme.LIGHT, true);
  }

  @Test
  void noPageHasABarrierOrScrollsSideways() {
    List<String> found = new ArrayList<>();
    for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(DESKTOP, PHONE)) {
        Page page = page(width, colors, true);
        for (String path : PAGES) {
          page.navigate(path);
          page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
          String where = "%s %s %d: ".formatted(path, colors, width);
          // Colors do not depend on the width.
          if (width == DESKTOP || colors == ColorScheme.LIGHT) {
            found.addAll(Chromium.barriers(page, where));
          }
          photograph(page, path, colors, width);
          if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
            found.add(where + "scrolls sideways");
          }
        }
        context.close();
      }
    }
    assertThat(found).isEmpty();
  }

  /** For review by people: a picture of each page, if a folder is given. */
  private static void photograph(Page page, String path, ColorScheme colors, int width) {
    String folder = System.getProperty("screenshots.folder");
    if (folder != null) {
      String name = "%s-%s-%d.png".formatted(path.replaceAll("\\W+", "-"), colors, width);
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
    }
  }

  @Test
  void noPageAsksAnotherHostOrBreaksItsPolicy() {
    Page page = page();
    List<String> found = new ArrayList<>();
    String own = service.uri().toString();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(own)) {
            found.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            found.add(message.text());
          }
        });
    page.onPageError(found::add);
    PAGES.forEach(page::navigate);
    assertThat(found).isEmpty();
  }

  @Test
  void forcedColorsAndPrintHideNothing() {
    Page page = page();
    page.navigate("/explore/people/ada-example");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    PlaywrightAssertions.assertThat(page.locator(".badge").first()).isVisible();
    page.emulateMedia(
        new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
    PlaywrightAssertions.assertThat(page.locator("article.st").first()).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".top")).isHidden();
  }

  /** What Musk said about open source before 2024, by keyboard alone. */
  @Test
  void aReaderFindsWhatSomebodySaidBeforeAYearByKeyboard() {
    Page page = page();
    page.navigate("/explore/statements");
    page.locator(".more summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("open source");
    page.keyboard().press("Tab");
    page.keyboard().type("musk");
    Locator suggestion = page.getByRole(AriaRole.OPTION).first();
    PlaywrightAssertions.assertThat(suggestion).containsText("Elon Musk");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#f-speaker")).hasValue("elon-musk");
    page.locator("#f-to").focus();
    page.keyboard().type("2023");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("article.st")).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator("article.st")).containsText("in February 2023");
    assertThat(page.url()).endsWith("?q=open+source&speaker=elon-musk&to=2023");
  }

  @Test
  void aReaderFollowsAShiftToItsStatements() {
    Page page = page();
    page.navigate("/");
    page.locator("#s-q").pressSequentially("Ada Ex");
    PlaywrightAssertions.assertThat(page.locator("[role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page).hasURL(service.uri() + "/explore/people/ada-example");
    PlaywrightAssertions.assertThat(page.locator(".pos .since").first()).containsText("shift");
    for (String words : List.of("slow down", "I was wrong")) {
      page.locator(".pos .evidence a", new Page.LocatorOptions().setHasText(words)).click();
      PlaywrightAssertions.assertThat(page.locator("article.st")).containsText(words);
      page.goBack();
    }
  }

  @Test
  void aReaderChecksAnAlteredQuotationWithoutScript() {
    Page page = page(PHONE, ColorScheme.LIGHT, false);
    page.navigate("/explore/check");
    page.locator("#c-quote").fill("Exactly what I intended at all.");
    page.locator("#c-quote").press("Tab");
    page.keyboard().type("musk");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator(".verdict h2")).hasText("The words were altered");
    PlaywrightAssertions.assertThat(page.locator(".marked del")).hasText("Not");
    PlaywrightAssertions.assertThat(page.locator(".marked ins")).hasText("Exactly");
  }

  @Test
  void filtersWorkWithoutScript() {
    Page page = page(PHONE, ColorScheme.DARK, false);
    page.navigate("/explore/statements");
    page.locator(".facet a", new Page.LocatorOptions().setHasText("Elon Musk")).click();
    PlaywrightAssertions.assertThat(page.locator(".chips")).containsText("Elon Musk");
    PlaywrightAssertions.assertThat(page.locator("article.st")).hasCount(2);
  }

  @Test
  void anEditorReadsAnArticleAndPublishesTwoDraftsByKeyboard() {
    context =
        chromium.context(
            service,
            new Browser.NewContextOptions()
                .setViewportSize(DESKTOP, 900)
                .setHttpCredentials(TestUsers.EDITOR, TestUsers.PASSWORD));
    Page page = context.newPage();
    page.navigate("/explore/articles");
    assertThat(Chromium.barriers(page, "the form: ")).isEmpty();
    type(
        page,
        "#a-text",
        "“Everybody should run the examples,” Ada Example told The Byte Review on Tuesday."
            + " “No example is too short to run,” said Ada Example.");
    type(page, "#a-title", "Run the examples");
    type(page, "#a-published", "2024-03-07");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator(".draft")).hasCount(2);
    assertThat(Chromium.barriers(page, "the drafts: ")).isEmpty();
    for (int draft = 1; draft <= 2; draft++) {
      page.locator("input[name=decision-%d][value=publish]".formatted(draft)).focus();
      page.keyboard().press("Space");
    }
    page.locator("form button").last().focus();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator(".history li")).hasCount(2);
    PlaywrightAssertions.assertThat(page.locator(".history li").last()).containsText("Published");
  }

  private static void type(Page page, String field, String text) {
    page.locator(field).focus();
    page.keyboard().insertText(text);
  }

  @Test
  void aCardShowsInAnotherPageAndNothingElseDoes() throws Exception {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String html =
        "<!doctype html><title>Elsewhere</title><iframe id=card src=%1$s/embed/statements/%2$s></iframe><iframe id=page src=%1$s/explore/statements/%2$s></iframe>"
            .formatted(service.uri(), STATEMENT);
    site.createContext(
        "/",
        visit -> {
          byte[] body = html.getBytes(StandardCharsets.UTF_8);
          visit.getResponseHeaders().add("Content-Type", "text/html");
          visit.sendResponseHeaders(200, body.length);
          visit.getResponseBody().write(body);
          visit.close();
        });
    site.start();
    try {
      Page page = page();
      page.navigate("http://127.0.0.1:" + site.getAddress().getPort() + "/");
      PlaywrightAssertions.assertThat(page.frameLocator("#card").locator("blockquote"))
          .containsText("It is impressive");
      PlaywrightAssertions.assertThat(page.frameLocator("#page").locator("blockquote")).hasCount(0);
    } finally {
      site.stop(0);
    }
  }
}
