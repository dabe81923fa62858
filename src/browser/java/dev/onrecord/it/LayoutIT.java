package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import dev.onrecord.testsupport.Json5;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages with long names, long words and text from right to left; printed, and in other colors. */
class LayoutIT {

  private static final String WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
  private static final String NAME = "Ada %s-%s von Example".formatted(WORD, WORD);

  /** Counts what gets the focus and notes what does not show it. Returns the number of stops. */
  private static final String WATCH_FOCUS =
      """
      () => {
        window.focused = 0;
        window.unseen = [];
        document.addEventListener('focusin', ({ target }) => {
          const style = getComputedStyle(target);
          window.focused++;
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
            window.unseen.push(target.outerHTML);
          }
        });
        return document.querySelectorAll('a, button, input').length;
      }""";

  private static PackagedService service;
  private static Chromium chromium;
  private static List<String> pages;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Chromium.assumeInstalled();
    service = new PackagedService(folder);
    chromium = new Chromium();
    write("/organizations", "{slug: 'org', name: '%s Institute', kind: 'other'}".formatted(WORD));
    write(
        "/people",
        "{slug: 'ada', name: '%s', description: '%s', affiliations: [{role: '%s', organization: 'org'}]}"
            .formatted(NAME, WORD.repeat(4), WORD));
    write("/people", "{slug: 'layla', name: 'ليلى المثال'}");
    write(
        "/topics",
        "{slug: 'topic', name: '%s and others', proposition: '%s should be short'}"
            .formatted(WORD, WORD.repeat(3)));
    say("ada", WORD.repeat(20), "direct", "2021-11/2022-02", "favor");
    say("ada", "About https://example.org/" + WORD.repeat(6), "indirect", "2023?", "against");
    say(
        "layla",
        "يجب أن تكون كل الأمثلة قابلة للتشغيل، وإلا فلا فائدة منها.",
        "direct",
        "2024",
        "favor");
    String statement = say("layla", "لا توجد أمثلة", "indirect", "2020~/2021-03?", "neutral");
    service.awaitTotal("/statements?about=topic&q=example.org&total=exact", 1);
    pages =
        List.of(
            "/",
            "/explore/statements?about=topic",
            "/explore/statements?q=" + WORD.repeat(4),
            "/explore/statements/" + statement,
            "/explore/people",
            "/explore/people/ada",
            "/explore/people/layla",
            "/explore/organizations/org",
            "/explore/topics/topic",
            "/explore/check?quote=" + WORD.repeat(20),
            "/explore/compare?speaker=ada&speaker=layla",
            "/explore/people/" + WORD,
            "/embed/statements/" + statement);
  }

  private static String say(String speaker, String text, String form, String said, String stance)
      throws Exception {
    return write(
        "/statements",
        """
        {speaker: '%s', text: '%s', language: 'und', form: '%s', said: '%s', medium: 'speech', venue: '%s',
         about: [{subject: 'topic', stance: '%s', assignedBy: '%s'}, {subject: 'open-source-ai', stance: 'favor', assignedBy: 'a test'}],
         appearances: [{source: {title: '%s', kind: 'article', author: '%s'}}]}"""
            .formatted(speaker, text, form, said, WORD, stance, WORD, WORD.repeat(3), WORD));
  }

  private static String write(String path, String json5) throws Exception {
    var response = service.send("POST", path, Json5.of(json5).toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    String location = response.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      service.close();
    }
  }

  @BeforeEach
  void open() {
    context = chromium.context(service, new Browser.NewContextOptions());
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void nothingScrollsSidewaysOrIsTooSmallToHit() {
    List<String> found = new ArrayList<>();
    for (int width : new int[] {390, 1_280}) {
      page.setViewportSize(width, 900);
      for (String path : pages) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        String where = "%s at %d: ".formatted(path, width);
        if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
          found.add(where + "scrolls sideways");
        }
        found.addAll(Chromium.barriers(page, where));
      }
    }
    assertThat(found).isEmpty();
  }

  /** Otherwise tests that find none would show nothing. */
  @Test
  void barriersAreFoundWhereTheyAre() {
    page.setContent(
        "<title>Barriers</title><main><h1>Barriers</h1><p style='color: #bbb'>Pale</p><input></main>");
    assertThat(Chromium.barriers(page, ""))
        .anyMatch(barrier -> barrier.startsWith("color-contrast "))
        .anyMatch(barrier -> barrier.startsWith("html-has-lang "))
        .anyMatch(barrier -> barrier.startsWith("label "));
  }

  @Test
  void aPrintedPageIsWholeAndOnWhite() {
    page.navigate("/explore/people/ada");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    for (String hidden : List.of(".top", "aside", ".acts", ".take")) {
      PlaywrightAssertions.assertThat(page.locator(hidden).first()).isHidden();
    }
    PlaywrightAssertions.assertThat(page.locator(".pos:not([open]) .evidence").first()).isVisible();
    PlaywrightAssertions.assertThat(page.locator("article.st").last()).isVisible();
    PlaywrightAssertions.assertThat(page.locator("body"))
        .hasCSS("background-color", "rgb(255, 255, 255)");
  }

  @Test
  void whatIsCurrentShowsInForcedColors() {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    page.navigate("/explore/people");
    PlaywrightAssertions.assertThat(page.locator(".top nav [aria-current]"))
        .hasCSS("border-bottom-style", "solid");
    page.locator("#q").pressSequentially("ليلى");
    PlaywrightAssertions.assertThat(page.locator("[role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    PlaywrightAssertions.assertThat(page.locator("[aria-selected=true]"))
        .hasCSS("outline-style", "solid");
  }

  @Test
  void whatHasTheFocusShowsInAllColors() {
    List<String> unseen = new ArrayList<>();
    for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (ForcedColors forced : ForcedColors.values()) {
        page.emulateMedia(
            new Page.EmulateMediaOptions().setColorScheme(colors).setForcedColors(forced));
        for (String path : pages) {
          page.navigate(path);
          int stops = (int) page.evaluate(WATCH_FOCUS);
          for (int i = 0; i < Math.min(stops, 40); i++) {
            page.keyboard().press("Tab");
          }
          assertThat((int) page.evaluate("focused")).as(path).isPositive();
          for (Object focus : (List<?>) page.evaluate("unseen")) {
            unseen.add("%s %s %s: %s".formatted(path, colors, forced, focus));
          }
        }
      }
    }
    assertThat(unseen).isEmpty();
  }
}
