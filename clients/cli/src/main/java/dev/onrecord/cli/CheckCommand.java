package dev.onrecord.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a quotation with the record. */
@Command(
    name = "check",
    description = "Says whether somebody said it, in these words.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the words are on record, and the speaker too if you named one",
      "1:they are not, or another speaker said them"
    })
final class CheckCommand implements Callable<Integer> {

  private static final Set<String> SAID = Set.of("exact", "excerpt");

  @Mixin private Service service;
  @Mixin private Output output;

  @Parameters(paramLabel = "QUOTATION", arity = "1..*", description = "The quotation.")
  private List<String> words;

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description = "Who is supposed to have said it, by any name.")
  private String speaker;

  @Override
  public Integer call() throws IOException {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("quote", String.join(" ", words));
    if (speaker != null) {
      request.put("speaker", speaker);
    }
    Json check =
        service.post(
            "/check", "application/json", BodyPublishers.ofString(JSON.std.asString(request)));
    if (output.isJson()) {
      output.out().println(check.line());
    } else {
      print(check);
    }
    boolean confirmed = speaker == null || check.at("attribution").text().equals("confirmed");
    return SAID.contains(check.at("verdict").text()) && confirmed ? 0 : OnRecord.NO;
  }

  private void print(Json check) {
    output.out().println(check.at("verdict").text() + ": " + check.at("summary").text());
    for (Json match : check.at("matches").items()) {
      output.out().println();
      output.table(
          new int[] {14, 20},
          List.<String[]>of(
              new String[] {
                match.at("statement", "said").text(),
                match.at("statement", "speaker", "name").text(),
                match.at("statement", "text").text()
              }));
      output.out().println(service.url(match.at("statement", "urls", "self").text()));
    }
  }
}
