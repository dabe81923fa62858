package dev.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the subjects that a name may mean. */
@Command(
    name = "names",
    description = "Lists the people, organizations, models and topics that a name may mean.",
    mixinStandardHelpOptions = true)
final class NamesCommand implements Callable<Integer> {

  @Mixin private Service service;
  @Mixin private Output output;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name, or its beginning.")
  private List<String> name;

  @Option(names = "--type", description = "Only person, organization, model or topic.")
  private String type;

  @Override
  public Integer call() {
    List<Json> names =
        service
            .get(
                new Query("/names").with("q", String.join(" ", name)).with("type", type).toString())
            .at("items")
            .items();
    if (output.isJson()) {
      names.forEach(each -> output.out().println(each.line()));
    } else {
      List<String[]> rows = new ArrayList<>();
      for (Json each : names) {
        rows.add(
            new String[] {
              each.at("slug").text(),
              each.at("type").text(),
              each.at("statements").text(),
              each.at("name").text()
            });
      }
      output.table(new int[] {28, 14, 6}, rows);
    }
    return names.isEmpty() ? OnRecord.NO : 0;
  }
}
