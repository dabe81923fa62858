package dev.onrecord.platform.stream;

import dev.onrecord.platform.sql.OutageLog;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/**
 * Writes {@link Streamed} bodies. While a slow client receives a piece, neither a thread nor a
 * transaction waits for it. A failure resets the connection, so that no client mistakes a part for
 * the whole.
 */
@Provider
@ApplicationScoped
class StreamedWriter implements ServerMessageBodyWriter<Streamed> {

  private static final Logger LOG = Logger.getLogger(StreamedWriter.class);

  /** Not a valid timer id. */
  private static final long NONE = -1;

  private final Workers workers;
  private final Vertx vertx;
  private final OutageLog outages;

  StreamedWriter(Workers workers, Vertx vertx, OutageLog outages) {
    this.workers = workers;
    this.vertx = vertx;
    this.outages = outages;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return Streamed.class.isAssignableFrom(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return Streamed.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(Streamed body, Type generic, ServerRequestContext context) {
    VertxResteasyReactiveRequestContext request = (VertxResteasyReactiveRequestContext) context;
    request.suspend();
    request.vertxServerResponse().setChunked(true);
    // Only Streams creates the bodies that operations return, each with a slot.
    new Transfer((RunningStream) body, request).begin();
  }

  @Override
  public void writeTo(
      Streamed body,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    for (byte[] piece = body.next(); piece != null; piece = body.next()) {
      out.write(piece);
    }
  }

  private final class Transfer {
    private final RunningStream body;
    private final VertxResteasyReactiveRequestContext request;
    private final HttpServerResponse response;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** The timer that ends a stream at its time limit, even if its client receives nothing. */
    private long timer = NONE;

    Transfer(RunningStream body, VertxResteasyReactiveRequestContext request) {
      this.body = body;
      this.request = request;
      this.response = request.vertxServerResponse();
    }

    void begin() {
      if (body.timeLimit() != null) {
        timer =
            vertx.setTimer(body.timeLimit().toMillis(), expired -> workers.execute(this::expire));
      }
      sendNext();
    }

    private void sendNext() {
      body.ready().thenRun(() -> body.execute(this::step));
    }

    /**
     * Does not wait for the connection to close, which happens only when its client has received
     * everything sent.
     */
    private void expire() {
      if (end()) {
        LOG.warnf("The response to %s was aborted after %s", request.getPath(), body.timeLimit());
        response.reset();
        request.resume();
      }
    }

    /** Ends the stream. Returns false if it had already ended. */
    private boolean end() {
      boolean isFirst = !ended.getAndSet(true);
      if (isFirst) {
        vertx.cancelTimer(timer);
        body.end();
      }
      return isFirst;
    }

    private void step() {
      if (ended.get()) {
        return;
      }
      byte[] piece;
      try {
        piece = body.next();
      } catch (Throwable e) {
        fail(e);
        return;
      }
      if (piece == null) {
        if (end()) {
          response.end();
          request.resume();
        }
      } else if (response.closed()) {
        abandon();
      } else {
        response
            .write(Buffer.buffer(piece))
            .onSuccess(ignored -> sendNext())
            .onFailure(ignored -> workers.execute(this::abandon));
      }
    }

    private void abandon() {
      if (end()) {
        request.resume();
      }
    }

    private void fail(Throwable e) {
      if (!end()) {
        return;
      }
      if (e instanceof RunningStream.LimitExceeded) {
        LOG.warnf("The response to %s %s and was aborted", request.getPath(), e.getMessage());
      } else if (outages.report(e).isEmpty()) {
        LOG.warnf(e, "The response to %s failed midway", request.getPath());
      }
      response.reset();
      request.resume();
    }
  }
}
