package dev.onrecord.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An article of the tests: invented people in invented quarrels, in src/test/resources/article. */
public record InventedArticle(String name, Map<String, String> header, String body) {

  private static final Path FOLDER = Path.of("src/test/resources/article");

  /** All of them, by name. */
  public static List<InventedArticle> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(InventedArticle::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InventedArticle read(Path file) {
    try {
      String[] parts = Files.readString(file).split("(?m)^---\n", 2);
      Map<String, String> header = new HashMap<>();
      for (String line : parts[0].split("\n")) {
        String[] field = line.split(": ", 2);
        header.put(field[0], field[1]);
      }
      return new InventedArticle(
          file.getFileName().toString().replace(".txt", ""), header, parts[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isHtml() {
    return "html".equals(header.get("format"));
  }

  /** When it appeared; null where the document says so itself. */
  public String published() {
    return "-".equals(header.get("published")) ? null : header.get("published");
  }

  public String language() {
    return header.get("language");
  }

  @Override
  public String toString() {
    return name;
  }
}
