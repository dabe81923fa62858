package dev.onrecord.platform.stream;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that is produced in pieces, each after the client has received the one before. */
@Schema(type = SchemaType.STRING, description = "Lines of text, or one document, of any length")
public interface Streamed {

  /** Completes when {@link #next} would not block on input from the client. */
  default CompletionStage<Void> ready() {
    return CompletableFuture.completedStage(null);
  }

  /** The next piece, or null at the end. Runs on a thread that may block. */
  byte[] next() throws IOException;

  /** Releases resources. No piece is requested afterwards. */
  default void end() {}
}
