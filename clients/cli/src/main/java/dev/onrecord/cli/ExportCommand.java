package dev.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole record to a file. */
@Command(
    name = "export",
    description = "Writes the whole record, in the format that import reads.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Mixin private Service service;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to; by default, standard output.")
  private Path file;

  @Option(names = "--drafts", description = "Include drafts; needs an editor.")
  private boolean drafts;

  @Override
  public Integer call() throws IOException {
    String path = new Query("/export").with("drafts", drafts ? true : null).toString();
    HttpResponse<InputStream> response = service.open(path, Map.of());
    try (InputStream record = response.body()) {
      if (file == null) {
        copy(record);
      } else {
        replace(record);
      }
    }
    return 0;
  }

  /** Copies to standard output. A broken connection is an error, as half a record is not one. */
  private void copy(InputStream record) {
    try {
      record.transferTo(System.out);
      System.out.flush();
    } catch (IOException broken) {
      throw service.unavailable(broken);
    }
  }

  /** Replaces the file once everything has arrived. */
  private void replace(InputStream record) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.copy(record, part, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      Files.deleteIfExists(part);
      throw service.unavailable(broken);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
