package dev.onrecord.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures how long {@code POST /articles} takes by the length of the article, one request at a
 * time. Run by {@code bench/articles}.
 */
final class ArticleBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KILOBYTE = 1_000;
  private static final int[] SIZES = {1, 10, 100, 1_000};

  /** Enough for the JVM to compile the few hundred methods that read articles. */
  private static final int WARM_UP_KILOBYTES = 30_000;

  private static final int REQUESTS = 21;

  private final SplittableRandom random = new SplittableRandom(7);
  private final Service service;

  private ArticleBench(Service service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path folder = Files.createTempDirectory("articles");
    try (Service service = new Service(Bench.JAR, folder, options.port(), options.java())) {
      new ArticleBench(service).run();
    }
  }

  private void run() throws Exception {
    for (int done = 0; done < WARM_UP_KILOBYTES; done += 100) {
      read(body(100));
    }
    System.out.println("| article (KB) | drafts | median (ms) | slowest (ms) | KB/s |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: |");
    for (int size : SIZES) {
      double[] times = new double[REQUESTS];
      int drafts = 0;
      for (int i = 0; i < REQUESTS; i++) {
        String body = body(size);
        long start = System.nanoTime();
        String response = read(body);
        times[i] = (System.nanoTime() - start) / 1e6;
        drafts = JSON.readTree(response).get("drafts").size();
      }
      Arrays.sort(times);
      double median = times[REQUESTS / 2];
      System.out.printf(
          "| %,d | %d | %.1f | %.1f | %,.0f |%n",
          size, drafts, median, times[REQUESTS - 1], size * 1_000 / median);
    }
  }

  private String read(String body) throws Exception {
    return Service.body("/articles", service.send("POST", "/articles", body), 200);
  }

  private String body(int kilobytes) throws Exception {
    return JSON.writeValueAsString(
        Map.of(
            "text", article(kilobytes * KILOBYTE),
            "title", "An invented article",
            "published", "2024-03-07",
            "language", "en"));
  }

  /** Prose in which every third paragraph contains a quotation, as in a news article. */
  private String article(int length) {
    StringBuilder text = new StringBuilder(length + KILOBYTE);
    while (text.length() < length) {
      text.append(Prose.statement(random)).append(' ').append(Prose.statement(random));
      text.append("\n\n“").append(Prose.statement(random)).append("” said ").append(person());
      text.append(" on Tuesday. ").append(Prose.statement(random)).append("\n\n").append(person());
      text.append(" told The Ledger that the plan was “almost finished”. ");
      text.append(Prose.statement(random)).append("\n\n");
    }
    return text.substring(0, length);
  }

  private String person() {
    return Prose.PEOPLE.get(random.nextInt(Prose.PEOPLE.size())) + " Invented";
  }
}
