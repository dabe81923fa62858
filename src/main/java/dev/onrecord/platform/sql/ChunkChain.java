package dev.onrecord.platform.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Makes the header of H2's file name the newest chunk before a chunk that leads to it is
 * overwritten.
 *
 * <p>H2 updates the header only once every few commits. After a crash it starts at the chunk that
 * the header names and follows each chunk's pointer to the next, up to the newest. It also reuses
 * the space of those chunks once their pages are obsolete. If the power fails during such a write,
 * H2 stops at an older chunk, and later commits are lost although their chunks are intact (ADR 33).
 */
final class ChunkChain {

  static final int BLOCK = 4096;

  /** The size of a chunk's footer, in bytes. */
  private static final int FOOTER = 128;

  /** The maximum size of a chunk's header, in bytes. */
  private static final int CHUNK_HEADER = 1024;

  private static final long MAX_ID = (1L << 26) - 1;

  /** The maximum number of chunks to remember. H2 updates the header long before. */
  private static final int MAX_LENGTH = 1_000;

  private static final String CHECKSUM = ",fletcher:";

  private final FileChannel file;

  /** The fields of the header on the disk; null for a new file. */
  private HashMap<String, String> header;

  /** The chunk that the header names, if known, and all chunks written since. */
  private final List<Chunk> chunks = new ArrayList<>();

  /**
   * A chunk. The units are blocks.
   *
   * @param next where the next chunk is, if it is where H2 expected it; 0 if unknown
   */
  private record Chunk(long id, long version, long block, long length, long next) {

    static Chunk of(Map<String, String> fields, long block) {
      return new Chunk(
          DataUtils.readHexLong(fields, "chunk", 0),
          DataUtils.readHexLong(fields, "version", 0),
          block,
          DataUtils.readHexLong(fields, "len", 0),
          DataUtils.readHexLong(fields, "next", 0));
    }

    boolean isIn(long from, long to) {
      return block * BLOCK < to && (block + length) * BLOCK > from;
    }

    boolean isSame(Chunk other) {
      return id == other.id && version == other.version && length == other.length;
    }

    boolean isFollowedBy(Chunk other) {
      return other.id == ((id + 1) & MAX_ID) && other.version > version;
    }
  }

  /** Reads the header, and updates it if the file was not closed. */
  ChunkChain(FileChannel file) throws IOException {
    this.file = file;
    List<HashMap<String, String>> copies =
        Stream.of(fields(read(0, BLOCK)), fields(read(BLOCK, BLOCK)))
            .flatMap(Optional::stream)
            .toList();
    header = copies.stream().max(Comparator.comparingLong(ChunkChain::version)).orElse(null);
    if (header == null) {
      return;
    }
    boolean isClosed =
        copies.size() == 2 && copies.stream().allMatch(copy -> copy.containsKey("clean"));
    Optional<Chunk> newest = isClosed ? named() : newest();
    if (newest.isPresent()) {
      chunks.add(newest.get());
      if (!isClosed) {
        update();
      }
    }
  }

  /** To be called before bytes are overwritten or truncated. */
  void beforeWrite(long position, long length) throws IOException {
    long end = position + length;
    if (chunks.size() > MAX_LENGTH
        || chunks.stream().anyMatch(chunk -> chunk.isIn(position, end))) {
      update();
    }
  }

  /**
   * To be called after a chunk is written.
   *
   * @param bytes ends with the end of the chunk
   * @param end the position after it
   */
  void wroteChunk(ByteBuffer bytes, long end) {
    byte[] footer = new byte[FOOTER];
    bytes.get(bytes.limit() - FOOTER, footer);
    fields(footer).map(fields -> endingAt(fields, end)).ifPresent(chunks::add);
  }

  /** To be called after H2 writes the header, which then names the newest chunk. */
  void wroteHeader(ByteBuffer bytes) {
    byte[] written = new byte[Math.min(BLOCK, bytes.remaining())];
    bytes.get(bytes.position(), written);
    fields(written)
        .ifPresent(
            fields -> {
              header = fields;
              chunks.removeIf(chunk -> chunk.version < version(fields));
            });
  }

  private static Chunk endingAt(Map<String, String> footer, long end) {
    return Chunk.of(footer, end / BLOCK - DataUtils.readHexLong(footer, "len", 0));
  }

  /** Makes the header name the newest chunk. */
  private void update() throws IOException {
    // A chunk that H2 has moved is there twice, with one version; the second copy counts.
    Chunk newest = chunks.stream().reduce((a, b) -> b.version >= a.version ? b : a).orElseThrow();
    chunks.clear();
    chunks.add(newest);
    if (version(header) == newest.version
        && DataUtils.readHexLong(header, "block", 0) == newest.block) {
      return;
    }
    header.remove("clean");
    header.put("chunk", Long.toHexString(newest.id));
    header.put("block", Long.toHexString(newest.block));
    header.put("version", Long.toHexString(newest.version));
    StringBuilder text = DataUtils.appendMap(new StringBuilder(), header);
    byte[] checked = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    text.append(CHECKSUM)
        .append(Integer.toHexString(DataUtils.getFletcher32(checked, 0, checked.length)))
        .append('\n');
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    // One after the other, so that one of them is always whole.
    for (int copy = 0; copy < 2; copy++) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK).put(bytes).rewind();
      while (block.hasRemaining()) {
        file.write(block, (long) copy * BLOCK + block.position());
      }
    }
  }

  private static long version(Map<String, String> header) {
    return DataUtils.readHexLong(header, "version", 0);
  }

  private Optional<Chunk> named() throws IOException {
    return chunkAt(DataUtils.readHexLong(header, "block", 0))
        .filter(chunk -> chunk.id == DataUtils.readHexLong(header, "chunk", 0));
  }

  /** Finds the newest chunk as H2 does: from the header, or else from the end of the file. */
  private Optional<Chunk> newest() throws IOException {
    Optional<Chunk> newest =
        Stream.of(named(), last())
            .flatMap(Optional::stream)
            .max(Comparator.comparingLong(Chunk::version));
    for (Optional<Chunk> next = newest; next.isPresent(); ) {
      Chunk chunk = next.get();
      newest = next;
      next = chunkAt(chunk.next).filter(chunk::isFollowedBy);
    }
    return newest;
  }

  /** The chunk closest to the end of the file, where an incomplete one may follow it. */
  private Optional<Chunk> last() throws IOException {
    for (long end = file.size() / BLOCK; end > 2; end--) {
      Optional<Chunk> chunk = chunkBefore(end);
      if (chunk.isPresent()) {
        return chunk;
      }
    }
    return Optional.empty();
  }

  private Optional<Chunk> chunkBefore(long end) throws IOException {
    Optional<Chunk> footer =
        fields(read(end * BLOCK - FOOTER, FOOTER)).map(fields -> endingAt(fields, end * BLOCK));
    return footer.isEmpty() ? footer : chunkAt(footer.get().block).filter(footer.get()::isSame);
  }

  /** A chunk whose beginning and end match. */
  private Optional<Chunk> chunkAt(long block) throws IOException {
    Optional<Chunk> chunk = headerAt(block);
    if (chunk.isEmpty()) {
      return chunk;
    }
    long end = (block + chunk.get().length) * BLOCK;
    return fields(read(end - FOOTER, FOOTER))
        .filter(footer -> endingAt(footer, end).isSame(chunk.get()))
        .flatMap(footer -> chunk);
  }

  private Optional<Chunk> headerAt(long block) throws IOException {
    if (block < 2) {
      return Optional.empty();
    }
    String text =
        new String(read(block * BLOCK, CHUNK_HEADER), StandardCharsets.ISO_8859_1)
            .split("\n", 2)[0];
    try {
      return Optional.of(Chunk.of(DataUtils.parseMap(text.trim()), block));
    } catch (MVStoreException notAChunk) {
      return Optional.empty();
    }
  }

  /** The fields of a header or footer; empty if it is damaged. */
  private static Optional<HashMap<String, String>> fields(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).trim();
    int end = text.lastIndexOf(CHECKSUM);
    if (end < 0) {
      return Optional.empty();
    }
    byte[] checked = text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
    String checksum = Integer.toHexString(DataUtils.getFletcher32(checked, 0, checked.length));
    if (!text.substring(end + CHECKSUM.length()).equals(checksum)) {
      return Optional.empty();
    }
    return Optional.of(DataUtils.parseMap(text.substring(0, end)));
  }

  /** Bytes of the file, and zeros after its end. */
  private byte[] read(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    for (int read = 0; position >= 0 && read >= 0 && bytes.hasRemaining(); ) {
      read = file.read(bytes, position + bytes.position());
    }
    return bytes.array();
  }
}
