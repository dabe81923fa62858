package dev.onrecord.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the statements in an article. */
@Command(
    name = "read",
    description = "Finds who is quoted in an article, in which words, and when.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  @Mixin private Service service;
  @Mixin private Output output;

  @Parameters(
      paramLabel = "FILE",
      description = "The article: .html as a browser saves it, .json as the API takes it, or text.")
  private Path file;

  @Option(names = "--address", paramLabel = "URL", description = "The URL of the article.")
  private String address;

  @Option(names = "--title", description = "Its title.")
  private String title;

  @Option(names = "--published", paramLabel = "DATE", description = "When it was published.")
  private String published;

  @Option(names = "--save", description = "Store the source and the drafts; needs an editor.")
  private boolean save;

  @Override
  public Integer call() {
    String path =
        new Query("/articles")
            .with("url", address)
            .with("title", title)
            .with("published", published)
            .with("save", save ? true : null)
            .toString();
    Json article;
    try {
      article = service.post(path, contentType(), BodyPublishers.ofFile(file));
    } catch (FileNotFoundException missing) {
      throw new Failure(2, "there is no file " + file);
    }
    List<Json> drafts = article.at("drafts").items();
    if (output.isJson()) {
      output.out().println(article.line());
    } else {
      print(drafts);
    }
    return drafts.isEmpty() ? OnRecord.NO : 0;
  }

  private String contentType() {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return "text/html; charset=utf-8";
    }
    return name.endsWith(".json") ? "application/json" : "text/plain; charset=utf-8";
  }

  private void print(List<Json> drafts) {
    List<String[]> rows = new ArrayList<>();
    for (Json draft : drafts) {
      Json name = draft.at("found", "speaker", "name");
      rows.add(
          new String[] {
            draft.at("said").text(),
            name.isPresent() ? name.text() : "(unnamed)",
            draft.at("form").text(),
            draft.at("text").text()
          });
    }
    output.table(new int[] {14, 22, 10}, rows);
  }
}
