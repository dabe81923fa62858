package dev.onrecord.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Remembers, in a file beside the imported one, how far an import has come. */
final class ImportProgress {

  private static final String IMPORT = "import";
  private static final String OFFSET = "offset";
  private static final String LINES = "lines";

  private final Path path;

  /** What is imported where: another file or service starts from the beginning. */
  private final String identity;

  private long offset;
  private long lines;

  ImportProgress(Path file, String target) throws IOException {
    path = file.resolveSibling(file.getFileName() + ".progress");
    identity = target + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    if (Files.exists(path)) {
      Properties saved = new Properties();
      try (Reader reader = Files.newBufferedReader(path)) {
        saved.load(reader);
      }
      if (identity.equals(saved.getProperty(IMPORT))) {
        offset = Long.parseLong(saved.getProperty(OFFSET));
        lines = Long.parseLong(saved.getProperty(LINES));
      }
    }
  }

  long offset() {
    return offset;
  }

  long lines() {
    return lines;
  }

  /** Saves that a batch is on record. */
  void advance(LineBatches.Batch batch) throws IOException {
    offset = batch.end();
    lines += batch.lines();
    Properties saved = new Properties();
    saved.setProperty(IMPORT, identity);
    saved.setProperty(OFFSET, Long.toString(offset));
    saved.setProperty(LINES, Long.toString(lines));
    // Moved into place, so that a crash leaves the last one or this one.
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try (Writer writer = Files.newBufferedWriter(next)) {
      saved.store(writer, "How far `onrecord import` has come");
    }
    Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
  }

  void finish() throws IOException {
    Files.deleteIfExists(path);
  }
}
