package dev.onrecord.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints changes as they are written. */
@Command(
    name = "follow",
    description = "Prints each change as it is written, until you stop it.",
    mixinStandardHelpOptions = true)
final class FollowCommand implements Callable<Integer> {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  @Mixin private Service service;
  @Mixin private Output output;

  @Option(
      names = "--since",
      paramLabel = "SEQ",
      description = "Begin after this change, 0 for the whole log; by default with the next one.")
  private String since;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Stop after this many changes.")
  private Long limit;

  private String last;
  private long printed;

  @Override
  public Integer call() {
    last = since;
    // The first connection must work; later ones are tried again.
    read();
    Duration pause = FIRST_PAUSE;
    while (limit == null || printed < limit) {
      long before = printed;
      LockSupport.parkNanos(pause.toNanos());
      try {
        read();
      } catch (Failure failure) {
        if (!failure.isTemporary()) {
          throw failure;
        }
        output.err().println("onrecord: " + failure.getMessage() + ", trying again");
      }
      Duration longer = pause.multipliedBy(2);
      boolean progress = printed > before;
      pause = progress ? FIRST_PAUSE : longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
    return 0;
  }

  /** Prints events until the connection ends. */
  private void read() {
    Map<String, String> position = last == null ? Map.of() : Map.of("Last-Event-ID", last);
    try (BufferedReader events =
        new BufferedReader(
            new InputStreamReader(
                service.open("/changes/stream", position).body(), StandardCharsets.UTF_8))) {
      String line;
      String id = null;
      while ((limit == null || printed < limit) && (line = events.readLine()) != null) {
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
          print(line.substring(5).strip());
          printed++;
          last = id;
        }
      }
    } catch (IOException broken) {
      output.err().println("onrecord: the connection broke, connecting again");
    }
  }

  private void print(String data) {
    if (output.isJson()) {
      output.out().println(data);
      return;
    }
    Json change = Json.parse(data);
    output
        .out()
        .printf(
            "%-8s %s  %-10s %-12s %s%n",
            change.at("seq").text(),
            change.at("at").text(),
            change.at("action").text(),
            change.at("type").text(),
            change.at("id").text());
  }
}
