package dev.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists statements. */
@Command(
    name = "search",
    description = "Lists statements, newest first, or best match first with words.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final int MOST_PER_PAGE = 100;

  @Mixin private Service service;
  @Mixin private Output output;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "Words, \"phrases\" and -exclusions that the statement has.")
  private List<String> words = List.of();

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description = "Who said it, by any name.")
  private String speaker;

  @Option(
      names = {"-a", "--about"},
      paramLabel = "NAME",
      description = "What it is about. May be repeated: all must match.")
  private List<String> about = List.of();

  @Option(
      names = "--stance",
      description = "The stance toward it: favor, against, neutral or unclear.")
  private String stance;

  @Option(names = "--from", paramLabel = "DATE", description = "Said in or after, such as 2023-02.")
  private String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Said in or before.")
  private String to;

  @Option(names = "--medium", description = "The occasion, such as social_post, interview or blog.")
  private String medium;

  @Option(names = "--language", description = "The language, such as en.")
  private String language;

  @Option(names = "--sort", description = "-said, said, -recorded, -updated or relevance.")
  private String sort;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many (default: ${DEFAULT-VALUE}); 0 for all.")
  private int limit;

  @Override
  public Integer call() {
    long left = limit <= 0 ? Long.MAX_VALUE : limit;
    long found = 0;
    String next = query(Math.min(left, MOST_PER_PAGE));
    while (next != null && left > 0) {
      Json page = service.get(next);
      List<Json> items = page.at("items").items();
      items = items.subList(0, (int) Math.min(left, items.size()));
      print(items);
      found += items.size();
      left -= items.size();
      next = page.at("next").isPresent() ? page.at("next").text() : null;
    }
    if (next != null && !output.isJson()) {
      output.err().println("There are more: --limit 0 lists all.");
    }
    return found == 0 ? OnRecord.NO : 0;
  }

  private String query(long pageSize) {
    return new Query("/statements")
        .with("q", words.isEmpty() ? null : String.join(" ", words))
        .with("speaker", speaker)
        .withAll("about", about)
        .with("stance", stance)
        .with("from", from)
        .with("to", to)
        .with("medium", medium)
        .with("language", language)
        .with("sort", sort)
        .with("limit", pageSize)
        .with("total", "none")
        .toString();
  }

  private void print(List<Json> statements) {
    if (output.isJson()) {
      statements.forEach(statement -> output.out().println(statement.line()));
      return;
    }
    List<String[]> rows = new ArrayList<>();
    for (Json statement : statements) {
      rows.add(
          new String[] {
            statement.at("said").text(),
            statement.at("speaker", "name").text(),
            statement.at("text").text()
          });
    }
    output.table(new int[] {14, 20}, rows);
  }
}
