package dev.onrecord.exchange;

import dev.onrecord.platform.json.Utf8Json;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes statements as one JSON object per line. */
final class NdjsonWriter implements StatementWriter {

  @Override
  public byte[] write(List<Utf8Json> statements) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Utf8Json statement : statements) {
      lines.writeBytes(statement.asUnquotedUTF8());
      lines.write('\n');
    }
    return lines.toByteArray();
  }
}
