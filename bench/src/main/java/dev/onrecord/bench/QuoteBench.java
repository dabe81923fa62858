package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Alters statements of a generated record in known ways and compares the results of checks with the
 * right ones. Run by {@code bench/check}.
 */
final class QuoteBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 20_261_129;

  /** The number of statements in natural prose, beside the generated ones. */
  private static final int PROSE_STATEMENTS = 1_200;

  private static final int SPEAKERS = 60;
  private static final int CASES_PER_KIND = 500;
  private static final int MAX_SHOWN = 4;

  private final GeneratedRecord record = new GeneratedRecord();
  private final List<Utterance> prose = new ArrayList<>();
  private final List<Utterance> generated = new ArrayList<>();
  private final Map<String, List<Utterance>> bySpeaker = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Service service;

  /** For each right label, how often each label was returned. */
  private final Map<String, Map<String, Integer>> outcomes = new LinkedHashMap<>();

  private final Map<Mutation, Integer> right = new TreeMap<>();
  private final Map<Mutation, List<String>> wrong = new TreeMap<>();
  private int alteredCalledExact;

  private record Utterance(String id, String speaker, String text) {}

  private QuoteBench(Service service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    int statements = options.sizes().get(0);
    Path folder = Path.of("bench/target/quotes-" + statements).toAbsolutePath();
    boolean isLoaded = options.loaded() && Files.exists(folder);
    Files.createDirectories(folder);
    List<String> java = new ArrayList<>(options.java());
    try (Service service = new Service(Bench.JAR, folder, options.port(), java)) {
      QuoteBench bench = new QuoteBench(service);
      bench.generate(folder.resolve("record.ndjson"), statements, isLoaded);
      if (options.wants("cost")) {
        new QuoteCost(service, bench.generated.stream().map(Utterance::text).toList(), bench.record)
            .run();
      }
      if (options.wants("kinds")) {
        bench.measureQuality();
      }
    }
  }

  private void generate(Path file, int statements, boolean isLoaded) throws Exception {
    for (int i = 0; i < statements; i++) {
      JsonNode statement = record.statement(i);
      add(generated, GeneratedRecord.id(i), statement);
    }
    List<ObjectNode> lines = new ArrayList<>();
    for (int i = 0; i < PROSE_STATEMENTS; i++) {
      ObjectNode line = record.statement(i % statements);
      line.remove(List.of("replyContext", "about"));
      line.put("id", GeneratedRecord.id(10_000_000 + i))
          .put("language", "en")
          .put("form", "direct");
      line.put("speaker", record.people.get(i % SPEAKERS).slug());
      line.put("text", Prose.statement(random));
      add(prose, line.get("id").asText(), line);
      lines.add(line);
    }
    for (int i = 0; i < 3 * LongStatements.COUNT; i++) {
      ObjectNode line = lines.get(i).deepCopy();
      lines.add(
          line.put("id", GeneratedRecord.id(20_000_000 + i))
              .put("text", LongStatements.all().get(i)));
    }
    if (isLoaded) {
      return;
    }
    record.write(file, statements);
    Prose.COMPANIES.forEach(
        name -> lines.add(0, subject("organization", name).put("kind", "company")));
    Prose.PEOPLE.forEach(name -> lines.add(0, subject("person", name + " Invented")));
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
      for (ObjectNode line : lines) {
        writer.write(line + "\n");
      }
    }
    String path = "/bench/load?file=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
    System.out.println(Service.body(path, service.send("POST", path, null), 200));
  }

  private static ObjectNode subject(String type, String name) {
    String slug = "prose-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return JSON.createObjectNode().put("type", type).put("slug", slug).put("name", name);
  }

  private void add(List<Utterance> to, String id, JsonNode statement) {
    Utterance utterance =
        new Utterance(id, statement.get("speaker").asText(), statement.get("text").asText());
    to.add(utterance);
    if (to == prose) {
      bySpeaker.computeIfAbsent(utterance.speaker, s -> new ArrayList<>()).add(utterance);
    }
  }

  private void measureQuality() throws Exception {
    for (Mutation mutation : Mutation.values()) {
      right.put(mutation, 0);
      wrong.put(mutation, new ArrayList<>());
      for (int i = 0; i < CASES_PER_KIND; i++) {
        boolean isProse = mutation.needsProse() || i % 2 == 0;
        checkMutation(mutation, isProse ? prose : generated);
      }
    }
    report();
  }

  private void checkMutation(Mutation mutation, List<Utterance> from) throws Exception {
    switch (mutation) {
      case UNSAID -> judge(mutation, List.of(), Prose.unsaid(random), null);
      case TWO -> join(mutation, 2);
      case THREE -> join(mutation, 3);
      default -> {
        String quote = null;
        Utterance utterance = null;
        while (quote == null) {
          utterance = Prose.any(from, random);
          quote = mutation.alter(utterance.text, random);
        }
        String speaker = mutation == Mutation.OTHER_SPEAKER ? other(utterance.speaker) : null;
        judge(mutation, List.of(utterance), quote, speaker);
      }
    }
  }

  private String other(String speaker) {
    String other = record.people.get(random.nextInt(SPEAKERS)).slug();
    return other.equals(speaker) ? record.people.get(SPEAKERS).slug() : other;
  }

  private void join(Mutation mutation, int count) throws Exception {
    List<Utterance> theirs = bySpeaker.get(record.people.get(random.nextInt(SPEAKERS)).slug());
    List<Utterance> joined = new ArrayList<>();
    while (joined.size() < count) {
      Utterance utterance = Prose.any(theirs, random);
      if (!joined.contains(utterance)) {
        joined.add(utterance);
      }
    }
    judge(mutation, joined, String.join(" ", joined.stream().map(Utterance::text).toList()), null);
  }

  private void judge(Mutation mutation, List<Utterance> originals, String quote, String speaker)
      throws Exception {
    ObjectNode request = JSON.createObjectNode().put("quote", quote);
    if (speaker != null) {
      request.put("speaker", speaker);
    }
    HttpResponse<String> response = service.send("POST", "/check", request.toString());
    JsonNode check = JSON.readTree(Service.body("/check", response, 200));
    String label = CheckOutcome.label(check);
    outcomes.computeIfAbsent(mutation.label, l -> new TreeMap<>()).merge(label, 1, Integer::sum);
    boolean isKnown = !mutation.label.equals(Mutation.UNSAID.label);
    Set<String> matched = CheckOutcome.statements(check);
    // Only some of many equally good matches are returned.
    boolean isFound =
        !isKnown
            || CheckOutcome.hasFlag(check, "ambiguous")
            || matched.containsAll(originals.stream().map(Utterance::id).toList());
    if (label.equals(mutation.label) && isFound) {
      right.merge(mutation, 1, Integer::sum);
    } else {
      wrong.get(mutation).add("%s: %s | %s".formatted(label, quote, originals));
    }
    boolean isAltered =
        mutation.compareTo(Mutation.MARKS) > 0 && mutation != Mutation.OTHER_SPEAKER;
    if (isAltered && check.get("verdict").asText().equals("exact") && isUnlikeAnyStatement(quote)) {
      alteredCalledExact++;
      System.out.println("ALTERED CALLED EXACT: " + quote + " | " + check.at("/matches/0"));
    }
  }

  /** False if the altered quotation happens to be another statement of the record. */
  private boolean isUnlikeAnyStatement(String quote) {
    return prose.stream().noneMatch(other -> other.text.equals(quote));
  }

  private void report() throws IOException {
    System.out.printf("%n%-26s %8s %8s %9s%n", "kind", "recall", "of", "precision");
    Map<String, Integer> called = new HashMap<>();
    outcomes.values().forEach(counts -> counts.forEach((l, n) -> called.merge(l, n, Integer::sum)));
    for (Mutation mutation : Mutation.values()) {
      int hits = outcomes.get(mutation.label).getOrDefault(mutation.label, 0);
      System.out.printf(
          "%-26s %8.3f %8d %9.3f%n",
          mutation,
          (double) right.get(mutation) / CASES_PER_KIND,
          CASES_PER_KIND,
          (double) hits / Math.max(1, called.getOrDefault(mutation.label, 0)));
    }
    System.out.println("altered texts called exact: " + alteredCalledExact);
    outcomes.forEach((label, counts) -> System.out.println(label + " was called " + counts));
    wrong.forEach(
        (mutation, cases) ->
            cases.stream()
                .limit(MAX_SHOWN)
                .forEach(c -> System.out.println(mutation + " was " + c)));
  }
}
