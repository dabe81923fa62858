package dev.onrecord.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file with the newest checkpoint. It is replaced as a whole, and synced. */
final class CheckpointFile {

  static final String NAME = "onrecord.checkpoint";

  private static final long MAX_SIZE = 1_000;

  private final Path file;

  CheckpointFile(Path folder) {
    file = folder.resolve(NAME);
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** The checkpoint; empty if the file is damaged. */
  Optional<Checkpoint> read() throws IOException {
    return Files.size(file) > MAX_SIZE
        ? Optional.empty()
        : Checkpoint.parse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
  }

  void write(Checkpoint checkpoint) throws IOException {
    Files.createDirectories(file.getParent());
    Path written = file.resolveSibling(NAME + ".new");
    try (FileChannel channel =
        FileChannel.open(
            written,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(checkpoint.line().getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder();
  }

  /** Windows opens no folders, and needs no sync of them. */
  private void syncFolder() throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }
}
