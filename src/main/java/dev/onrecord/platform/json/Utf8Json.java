package dev.onrecord.platform.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Serialized JSON, kept as UTF-8 bytes and written verbatim. */
public final class Utf8Json implements SerializableString {

  private final byte[] bytes;

  public Utf8Json(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The length in bytes. */
  public int length() {
    return bytes.length;
  }

  @Override
  public String getValue() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return bytes;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (offset + bytes.length > buffer.length) {
      return -1;
    }
    System.arraycopy(bytes, 0, buffer, offset, bytes.length);
    return bytes.length;
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(bytes);
    return bytes.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer out) {
    if (bytes.length > out.remaining()) {
      return -1;
    }
    out.put(bytes);
    return bytes.length;
  }

  // The slow path, for callers that want characters or the JSON as a string.

  private SerializedString characters() {
    return new SerializedString(getValue());
  }

  @Override
  public int charLength() {
    return characters().charLength();
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    return characters().appendUnquoted(buffer, offset);
  }

  @Override
  public char[] asQuotedChars() {
    return characters().asQuotedChars();
  }

  @Override
  public byte[] asQuotedUTF8() {
    return characters().asQuotedUTF8();
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    return characters().appendQuotedUTF8(buffer, offset);
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    return characters().appendQuoted(buffer, offset);
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) throws IOException {
    return characters().writeQuotedUTF8(out);
  }

  @Override
  public int putQuotedUTF8(ByteBuffer out) throws IOException {
    return characters().putQuotedUTF8(out);
  }
}
