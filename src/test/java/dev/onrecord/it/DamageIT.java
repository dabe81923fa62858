package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.testsupport.RandomRuns;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application on an H2 file that was damaged at random places: it does not start, or
 * its verification reports the damage, or every answer is right.
 */
class DamageIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int STATEMENTS = 60;

  /** Each case costs a start. */
  private static final int CASES = RandomRuns.cases(1);

  private static final int BLOCK = 4_096;

  /** Between them, they read every table and most indexes. */
  private static final List<String> ANSWERS =
      List.of(
          "/export?drafts=true",
          "/changes?since=0&limit=1000",
          "/people?limit=100",
          "/organizations?limit=100",
          "/topics?limit=100",
          "/sources?limit=100",
          "/statements?limit=100&total=exact",
          "/statements?limit=100&sort=said",
          "/statements?limit=100&sort=-recorded",
          "/statements?limit=100&sort=-updated",
          "/statements?limit=100&speaker=invented-works",
          "/statements?limit=100&about=openai",
          "/names?q=inv",
          "/positions?speaker=elon-musk");

  /** What became of a damaged file. */
  private enum Outcome {
    REFUSED,
    REPORTED,
    RIGHT
  }

  private interface Damage {
    byte[] to(byte[] file);
  }

  private final SplittableRandom random = new SplittableRandom(RandomRuns.seed(DamageIT.class));

  @Test
  void aDamagedFileNeverPassesForAHealthyOne(@TempDir Path healthy, @TempDir Path folder)
      throws Exception {
    Map<String, String> expected;
    try (PackagedService service = new PackagedService(healthy)) {
      Invented.write(service, 0, STATEMENTS);
      expected = answers(service);
      assertThat(expected.values()).doesNotContain("");
    }
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (Map.Entry<String, Damage> damage : damages().entrySet()) {
      Path damaged = Files.createDirectories(folder.resolve(damage.getKey()).resolve("data"));
      Files.copy(
          healthy.resolve("data/onrecord.checkpoint"), damaged.resolve("onrecord.checkpoint"));
      Files.write(
          damaged.resolve("onrecord.mv.db"),
          damage.getValue().to(Files.readAllBytes(healthy.resolve("data/onrecord.mv.db"))));
      Outcome outcome = outcome(damage.getKey(), damaged.getParent(), expected);
      System.out.printf("%s: %s%n", damage.getKey(), outcome);
      outcomes.merge(outcome, 1, Integer::sum);
    }
    System.out.println("Damaged files: " + outcomes);
  }

  private Map<String, Damage> damages() {
    Map<String, Damage> damages = new LinkedHashMap<>();
    damages.put("emptied", file -> new byte[0]);
    damages.put("truncated", file -> Arrays.copyOf(file, random.nextInt(file.length)));
    for (int i = 0; i < CASES; i++) {
      damages.put("bit-" + i, file -> flip(file, 1));
      damages.put("hundred-bits-" + i, file -> flip(file, 100));
      damages.put("block-" + i, this::zeroBlock);
    }
    return damages;
  }

  private byte[] flip(byte[] file, int bits) {
    for (int i = 0; i < bits; i++) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  private byte[] zeroBlock(byte[] file) {
    int from = random.nextInt(file.length / BLOCK) * BLOCK;
    Arrays.fill(file, from, from + BLOCK, (byte) 0);
    return file;
  }

  private static Outcome outcome(String damage, Path folder, Map<String, String> expected)
      throws Exception {
    PackagedService started;
    try {
      started = new PackagedService(folder);
    } catch (IllegalStateException refused) {
      return Outcome.REFUSED;
    }
    try (started) {
      Map<String, String> answers = answers(started);
      List<String> wrong = new ArrayList<>();
      expected.forEach(
          (path, answer) -> {
            if (!answer.equals(answers.get(path))) {
              wrong.add(path);
            }
          });
      String report = verification(started);
      boolean isReported = report.contains("\"finding\":");
      assertThat(wrong.isEmpty() || isReported)
          .as(
              "%s: %s are wrong, but verification says %s%n%s",
              damage, wrong, report, started.log())
          .isTrue();
      return isReported ? Outcome.REPORTED : Outcome.RIGHT;
    }
  }

  private static String verification(PackagedService service) throws Exception {
    HttpResponse<String> report = service.send("POST", "/verification", "");
    assertThat(report.statusCode()).as(report.body() + service.log()).isEqualTo(200);
    return report.body();
  }

  /** The bodies, without what differs from start to start; empty for what is no answer. */
  private static Map<String, String> answers(PackagedService service) throws Exception {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String path : ANSWERS) {
      answers.put(path, answer(service, path));
    }
    JsonNode statements = JSON.readTree("{}");
    if (!answers.get("/statements?limit=100&total=exact").isEmpty()) {
      statements = JSON.readTree(answers.get("/statements?limit=100&total=exact"));
    }
    for (JsonNode statement : statements.path("items")) {
      String path = statement.at("/urls/self").asText();
      answers.put(path, answer(service, path));
    }
    return answers;
  }

  private static String answer(PackagedService service, String path) throws Exception {
    try {
      HttpResponse<String> answer = service.send("GET", path, null);
      return answer.statusCode() == 200 ? answer.body() : "";
    } catch (IOException brokenOff) {
      return "";
    }
  }
}
