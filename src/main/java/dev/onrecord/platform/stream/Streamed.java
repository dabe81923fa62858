package dev.onrecord.platform.stream;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that is made piece by piece, each once the client has taken the one before. */
@Schema(type = SchemaType.STRING, description = "Lines of text, or one document, of any length")
public interface Streamed {

  /** Completes when {@link #next} need not wait for what the client sends. */
  default CompletionStage<Void> ready() {
    return CompletableFuture.completedStage(null);
  }

  /** The next piece, made on a thread that may wait; null behind the last. */
  byte[] next() throws IOException;

  /** Lets go of whatever it holds: nobody asks for more. */
  default void end() {}
}
