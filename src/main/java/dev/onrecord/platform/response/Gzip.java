package dev.onrecord.platform.response;

import jakarta.ws.rs.core.EntityTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compresses bodies with gzip. */
final class Gzip {

  static final String NAME = "gzip";

  /** The suffix of the ETag of a compressed body. */
  static final String SUFFIX = "-" + NAME;

  /** The minimum size in bytes: compressing one or two packets gains nothing. */
  private static final int MIN_SIZE = 2_048;

  private Gzip() {}

  /** Whether the client accepts gzip (RFC 9110, section 12.5.3). */
  static boolean isAcceptedBy(String acceptEncoding) {
    return acceptEncoding != null
        && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
            .map(coding -> coding.replaceAll("\\s", ""))
            .anyMatch(
                coding ->
                    coding.equals(NAME)
                        || coding.startsWith(NAME + ";q=") && !coding.matches(".*=0(\\.0*)?"));
  }

  /** The ETag of the compressed body. Other bytes need another tag (RFC 9110, section 8.8.3). */
  static EntityTag tag(EntityTag plain) {
    return new EntityTag(plain.getValue() + SUFFIX);
  }

  static boolean isWorthwhile(byte[] body) {
    return body.length >= MIN_SIZE;
  }

  static byte[] compress(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
