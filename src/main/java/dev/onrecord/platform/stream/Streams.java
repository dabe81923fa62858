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
 * Limits how many responses are streamed at once, by a pool for each kind: idle followers take
 * nothing from exports, nor strangers from the editors' imports.
 */
@ApplicationScoped
public class Streams {

  /** Seconds: streams end seldom. */
  private static final long LATER = 10;

  /** The least charge for a piece of an export, which has a hundred items, as a long list. */
  private static final Duration PIECE = Duration.ofMillis(5);

  /** What is streamed. */
  public enum Kind {
    EXPORT("exports"),
    IMPORT("imports"),
    FOLLOWER("followers of the log");

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
  }

  private Slots pool(int size) {
    return new Slots(size, limits.clientShare(), limits.editorShare());
  }

  /**
   * Takes a slot for a body and makes its first piece: what fails before there is one is an
   * ordinary problem of the request.
   *
   * @throws Problem where there is no slot for the client
   */
  public Streamed begin(Kind kind, Streamed body) {
    return begun(withSlot(kind, body));
  }

  /** The same where the first piece waits for what the client sends: it has its slot meanwhile. */
  public CompletionStage<Streamed> beginOnceReady(Kind kind, Streamed body) {
    RunningStream stream = withSlot(kind, body);
    return body.ready().thenApplyAsync(ready -> begun(stream), workers);
  }

  private RunningStream withSlot(Kind kind, Streamed body) {
    try {
      Slot slot = take(kind);
      return kind == Kind.EXPORT
          ? RunningStream.export(body, slot, workers.paced(request.getCurrent(), PIECE), limits)
          : RunningStream.unlimited(body, slot, workers);
    } catch (Problem full) {
      body.end();
      throw full;
    }
  }

  private static Streamed begun(RunningStream stream) {
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

  /** The slot of one stream, to be closed when that ends; a second time does nothing. */
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a slot.
   *
   * @throws Problem where there is none for the client
   */
  public Slot take(Kind kind) {
    Slots pool = pools.get(kind);
    String client = ClientKey.client(request.getCurrent());
    boolean editor = currentUser.isEditor();
    Slots.Full full = pool.tryTake(client, editor);
    if (full == Slots.Full.SHARE) {
      throw new Problem(
              ProblemType.TOO_MANY_REQUESTS,
              "A client may have %d %s at once.".formatted(pool.share(), kind.plural))
          .retryAfter(LATER);
    }
    if (full == Slots.Full.POOL) {
      throw new Problem(
              ProblemType.OVERLOADED,
              "There are as many %s as there may be at once.".formatted(kind.plural))
          .retryAfter(LATER);
    }
    return pool.slot(client, editor);
  }
}
