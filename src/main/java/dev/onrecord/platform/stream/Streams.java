package dev.onrecord.platform.stream;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.http.ClientKey;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.CurrentUser;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Limits the number of simultaneous streams and other long operations. Each kind has its own pool,
 * so idle followers cannot block exports, and anonymous clients cannot block the imports of
 * editors.
 */
@ApplicationScoped
public class Streams {

  /** The Retry-After of a refused stream, in seconds. Streams are long. */
  private static final long RETRY_AFTER = 10;

  /** The minimum charge for a piece of an export, which has a hundred items like a long list. */
  private static final Duration MIN_CHARGE = Duration.ofMillis(5);

  /** The kinds of streams. */
  public enum Kind {
    EXPORT("exports"),
    IMPORT("imports"),
    FOLLOWER("change streams"),
    /** Not a stream, but as long: the reading of an article. */
    ARTICLE("articles");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }
  }

  private final Map<Kind, Slots> pools = new EnumMap<>(Kind.class);
  private final Settings.Limits limits;
  private final CurrentVertxRequest request;
  private final CurrentUser currentUser;
  private final Workers workers;

  Streams(
      Settings settings, CurrentVertxRequest request, CurrentUser currentUser, Workers workers) {
    this.limits = settings.limits();
    this.request = request;
    this.currentUser = currentUser;
    this.workers = workers;
    pools.put(Kind.EXPORT, pool(limits.exports()));
    pools.put(Kind.IMPORT, pool(limits.imports()));
    pools.put(Kind.FOLLOWER, pool(limits.followers()));
    pools.put(Kind.ARTICLE, pool(limits.articles()));
  }

  private Slots pool(int size) {
    return new Slots(size, limits.clientShare(), limits.editorShare());
  }

  /**
   * Acquires a slot for a body and produces its first piece. A failure until then becomes an
   * ordinary problem response.
   *
   * @throws Problem if there is no slot for the client
   */
  public Streamed begin(Kind kind, Streamed body) {
    return started(withSlot(kind, body));
  }

  /**
   * Like {@link #begin}, for a first piece that depends on input from the client. The slot is
   * occupied meanwhile.
   */
  public CompletionStage<Streamed> beginOnceReady(Kind kind, Streamed body) {
    RunningStream stream = withSlot(kind, body);
    return body.ready().thenApplyAsync(ready -> started(stream), workers);
  }

  private RunningStream withSlot(Kind kind, Streamed body) {
    try {
      Slot slot = acquire(kind);
      return kind == Kind.EXPORT
          ? RunningStream.export(
              body, slot, workers.paced(request.getCurrent(), MIN_CHARGE), limits)
          : RunningStream.unlimited(body, slot, workers);
    } catch (Problem full) {
      body.end();
      throw full;
    }
  }

  private static Streamed started(RunningStream stream) {
    try {
      stream.begin();
      return stream;
    } catch (IOException e) {
      stream.end();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      stream.end();
      throw e;
    }
  }

  /** The slot of a stream, to be closed when the stream ends. Closing it again does nothing. */
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Acquires a slot for the current client.
   *
   * @throws Problem if there is none for the client
   */
  public Slot acquire(Kind kind) {
    Slots pool = pools.get(kind);
    String client = ClientKey.ofClient(request.getCurrent());
    boolean editor = currentUser.isEditor();
    Slots.Full full = pool.tryAcquire(client, editor);
    if (full == Slots.Full.SHARE) {
      throw new Problem(
              ProblemType.TOO_MANY_REQUESTS,
              "A client may have %d %s at a time.".formatted(pool.share(), kind.plural))
          .retryAfter(RETRY_AFTER);
    }
    if (full == Slots.Full.POOL) {
      throw new Problem(
              ProblemType.OVERLOADED,
              "The service has reached its limit of simultaneous %s.".formatted(kind.plural))
          .retryAfter(RETRY_AFTER);
    }
    return pool.slot(client, editor);
  }
}
