package dev.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is measured, with its requests prepared in files. */
final class Cases {

  /** As many statements as the cache of views surely holds. */
  private static final int RECENT = 8_000;

  /** So few items that a short warm-up has asked for nearly all. */
  private static final int POPULAR = 1_000;

  private static final int COLD_REQUESTS = 300_000;
  private static final int SINGLE = 400;
  private static final int TEXT_REQUESTS = 50_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GeneratedRecord record;
  private final int statements;
  private final Service service;
  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(7);

  Cases(GeneratedRecord record, int statements, Service service, Path folder) {
    this.record = record;
    this.statements = statements;
    this.service = service;
    this.folder = folder;
  }

  /** The case of a name; its requests are made now, on the record as it is. */
  Case of(String name) throws IOException, InterruptedException {
    String busiest = "/statements?person=" + busiestPerson();
    return switch (name) {
      case "item" -> get(name, "item by id, views cached", 0.4, 100_000, () -> item(POPULAR));
      case "item-wide" ->
          get(name, "item by id over the whole record", 0, 100_000, () -> item(statements));
      case "hot" -> get(name, "hot list", 0.6, 1, () -> busiest);
      case "not-modified" ->
          new Case(
              name,
              "hot list, 304",
              lines(name, 1, () -> busiest),
              304,
              List.of("If-None-Match: " + etag(busiest)),
              0.8);
      case "cold" ->
          get(
              name,
              "cold list, views cached, no total",
              0.2,
              COLD_REQUESTS,
              withCursors(() -> recent() + "&total=none"));
      case "cold-total" ->
          get(
              name,
              "cold list, views cached, capped total",
              0.1,
              COLD_REQUESTS,
              withCursors(this::recent));
      case "cold-wide" ->
          get(
              name,
              "cold list over the whole record, no total",
              0,
              COLD_REQUESTS,
              () -> list(0, GeneratedRecord.DAYS) + "&total=none");
      case "cold-empty" ->
          get(
              name,
              "cold list, every cache empty, no total",
              0.04,
              COLD_REQUESTS,
              () -> list(0, GeneratedRecord.DAYS) + "&total=none");
      case "person" ->
          get(
              name,
              "a person's list",
              0,
              COLD_REQUESTS,
              () ->
                  "/statements?person=" + person() + "&total=none&limit=" + random.nextInt(15, 26));
      case "positions" ->
          get(
              name,
              "positions of the busiest person",
              0,
              COLD_REQUESTS,
              () -> "/positions?person=" + busiestPerson() + window());
      case "common-ground" ->
          get(
              name,
              "common ground of the two busiest people",
              0,
              COLD_REQUESTS,
              () ->
                  "/common-ground?person=%s&person=%s"
                          .formatted(record.people.get(0).slug(), record.people.get(1).slug())
                      + window());
      case "text" -> get(name, "text, first page", 0.06, TEXT_REQUESTS, this::text);
      case "facets" ->
          get(name, "text with three facets", 0.03, TEXT_REQUESTS, this::textWithFacets);
      case "creates" ->
          new Case(
              name, "create", lines(name, 100_000, this::create), 201, List.of(Service.WRITER), 0);
      default -> throw new IllegalArgumentException("There is no case " + name);
    };
  }

  /** Cases that leave the record as it is. */
  static final List<String> READS =
      List.of(
          "item",
          "item-wide",
          "hot",
          "not-modified",
          "cold",
          "cold-total",
          "cold-wide",
          "person",
          "positions",
          "common-ground",
          "text",
          "facets");

  /** Cases for a service that keeps nothing. */
  static final List<String> UNCACHED = List.of("cold-empty");

  /** Cases that alter it. */
  static final List<String> WRITES = List.of("creates");

  String busiestPerson() {
    return record.people.get(0).slug();
  }

  /** Lists of the busiest person, each another query. */
  List<String> busiest() {
    return Stream.generate(() -> personal(busiestPerson())).distinct().limit(SINGLE).toList();
  }

  /** Lists of any people: most have said less than fills a page, the less the smaller a record. */
  List<String> people() {
    return lists(GeneratedRecord.PEOPLE);
  }

  /** Lists of people who have a whole page in any record that is measured. */
  List<String> busy() {
    return lists(50);
  }

  private List<String> lists(int people) {
    return Stream.generate(() -> personal(record.people.get(random.nextInt(people)).slug()))
        .distinct()
        .limit(SINGLE)
        .toList();
  }

  List<String> facets() {
    return Stream.generate(this::textWithFacets).distinct().limit(SINGLE).toList();
  }

  /** What readers of all kinds ask for. */
  List<String> mixedReads() {
    return Stream.generate(
            () ->
                switch (random.nextInt(10)) {
                  case 0, 1 -> "/statements?person=" + busiestPerson();
                  case 2, 3, 4 -> item(statements);
                  case 5, 6, 7 -> list(0, GeneratedRecord.DAYS);
                  case 8 -> text();
                  default -> "/positions?person=" + person() + window();
                })
        .limit(COLD_REQUESTS)
        .toList();
  }

  /** Statements that are not in the record, to be posted. */
  Path newStatements() throws IOException {
    return lines("new", 50_000, this::create);
  }

  /** From the first years on, so that the window excludes nothing and is yet another one. */
  private String personal(String slug) {
    return "/statements?person=%s&total=none&from=%04d&limit=%d"
        .formatted(slug, 100 + random.nextInt(500), random.nextInt(18, 23));
  }

  /** The yardstick for bodies of a size. */
  Case constant(String path, int bytes, List<String> headers) throws IOException {
    return new Case(
        path, path, lines(path, 1, () -> "/bench/" + path + "?bytes=" + bytes), 200, headers, 0);
  }

  Case get(String name, String what, double target, int requests, Supplier<String> path)
      throws IOException {
    return new Case(name, what, lines(name, requests, path), 200, List.of(), target);
  }

  private Path lines(String name, int count, Supplier<String> line) throws IOException {
    Path file = folder.resolve(name + ".requests");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        writer.write(line.get());
        writer.write('\n');
      }
    }
    return file;
  }

  private String etag(String path) throws IOException, InterruptedException {
    return service.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
  }

  private String item(int among) {
    return "/statements/" + GeneratedRecord.id(random.nextInt(among));
  }

  /** Filters whose pages lie among the newest statements: their views are soon all cached. */
  private String recent() {
    int days =
        (int) Math.min(GeneratedRecord.DAYS, (long) GeneratedRecord.DAYS * RECENT / statements);
    return list(GeneratedRecord.DAYS - days, GeneratedRecord.DAYS);
  }

  /** One of very many lists: by speakers and subjects, in windows that begin and end on any day. */
  private String list(int firstDay, int lastDay) {
    LocalDate one = GeneratedRecord.FIRST_DAY.plusDays(random.nextInt(firstDay, lastDay));
    LocalDate two = GeneratedRecord.FIRST_DAY.plusDays(random.nextInt(firstDay, lastDay));
    String from = (one.isBefore(two) ? one : two).toString();
    String to = (one.isBefore(two) ? two : one).toString();
    String who =
        switch (random.nextInt(8)) {
          case 0, 1, 2 -> "person=" + person();
          case 3, 4 -> "topic=" + topic();
          case 5 -> "model=" + model();
          case 6 -> "person=" + person() + "&topic=" + topic();
          default -> "topic=" + topic() + "&stance=favor";
        };
    return "/statements?%s&from=%s&to=%s&limit=%d".formatted(who, from, to, random.nextInt(18, 23));
  }

  /** One in five requests is for a later page of such a list. */
  private Supplier<String> withCursors(Supplier<String> list)
      throws IOException, InterruptedException {
    List<String> later = new ArrayList<>();
    while (later.size() < 1_000) {
      JsonNode next = JSON.readTree(service.get(list.get())).get("next");
      for (int page = 2; page < 5 && next != null; page++) {
        later.add(next.asText().replaceAll("[?&]limit=\\d+", ""));
        next = JSON.readTree(service.get(next.asText())).get("next");
      }
    }
    return () ->
        random.nextInt(5) == 0
            ? later.get(random.nextInt(later.size())) + "&limit=" + random.nextInt(15, 26)
            : list.get();
  }

  /** One of very many windows on years of statements, and the size of a page. */
  private String window() {
    LocalDate from = GeneratedRecord.FIRST_DAY.plusDays(random.nextInt(GeneratedRecord.DAYS / 2));
    LocalDate to = from.plusDays(random.nextInt(365, GeneratedRecord.DAYS / 2));
    return "&from=%s&to=%s&limit=%d".formatted(from, to, random.nextInt(18, 23));
  }

  String person() {
    return record.people.get(record.byPerson.draw(random)).slug();
  }

  private String topic() {
    return record.topics.get(record.byTopic.draw(random)).slug();
  }

  private String model() {
    return record.models.get(record.byModel.draw(random)).slug();
  }

  String text() {
    StringBuilder query = new StringBuilder(record.searchedWord(random));
    switch (random.nextInt(10)) {
      case 0 -> query.insert(0, '"').append(' ').append(record.searchedWord(random)).append('"');
      case 1 -> query.replace(Math.min(query.length(), 4), query.length(), "*");
      default -> {
        for (int more = random.nextInt(3); more > 0; more--) {
          query.append(' ').append(record.searchedWord(random));
        }
      }
    }
    return "/statements?q=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8);
  }

  private String textWithFacets() {
    return text() + "&facets=speaker,topic,year";
  }

  private int created;

  private String create() {
    int number = statements + created++;
    ObjectNode statement = record.statement(number);
    // It answers and comes from what is there already.
    statement.remove("replyContext");
    ObjectNode appearance = (ObjectNode) statement.withArray("appearances").get(0);
    statement.putArray("appearances").add(appearance);
    appearance.put(
        "source",
        GeneratedRecord.sourceId(
            random.nextInt(statements / GeneratedRecord.STATEMENTS_TO_A_SOURCE)));
    return "/statements\t" + statement;
  }
}
