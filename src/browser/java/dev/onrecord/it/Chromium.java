package dev.onrecord.it;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** The Chromium of the system, without windows. */
final class Chromium implements AutoCloseable {

  private static final int PATIENCE = 10_000;

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Script.path("chromium"))
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Skips a test where Chromium is not there. */
  static void assumeInstalled() {
    Script.needs("chromium");
  }

  /** A profile of its own, at a service. */
  BrowserContext context(PackagedService service, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(service.uri().toString()));
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  /** What of a page breaks a rule of WCAG 2.2 or a best practice, with the size of targets. */
  static List<String> barriers(Page page, String where) {
    return new AxeBuilder(page)
            // Otherwise each analysis opens a second page, which only frames of other sites need.
            .setLegacyMode(true)
            .options(violationsWithTargetSize())
            .analyze()
            .getViolations()
            .stream()
            .map(rule -> where + rule.getId() + " " + rule.getNodes().get(0).getHtml())
            .toList();
  }

  /** Axe leaves this rule out unless it is asked for. */
  private static AxeRunOptions violationsWithTargetSize() {
    AxeRuleOptions rule = new AxeRuleOptions();
    rule.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(Map.of("target-size", rule));
    // What is fine is most of a page, and nobody reads it.
    options.setResultTypes(List.of("violations"));
    return options;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
