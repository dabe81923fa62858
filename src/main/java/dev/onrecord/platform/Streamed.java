package dev.onrecord.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that is made piece by piece, each once the client has taken the one before. */
@Schema(type = SchemaType.STRING, description = "Lines of text, or one document")
public interface Streamed {

  /** The next piece, made on a thread that may wait; null behind the last. */
  byte[] next() throws IOException;

  /**
   * The same with its first piece made already: what fails before there is one is an ordinary
   * problem of the request.
   */
  static Streamed begun(Streamed body) {
    byte[] first;
    try {
      first = body.next();
    } catch (IOException e) {
      body.end();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      body.end();
      throw e;
    }
    return new Streamed() {
      private byte[] made = first;

      @Override
      public byte[] next() throws IOException {
        byte[] piece = made == null ? body.next() : made;
        made = null;
        return piece;
      }

      @Override
      public void end() {
        body.end();
      }
    };
  }

  /** Lets go of whatever it holds: nobody asks for more. */
  default void end() {}
}
