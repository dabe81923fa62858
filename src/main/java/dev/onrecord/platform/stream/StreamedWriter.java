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
 * Sends bodies that are made piece by piece. While a slow client takes a piece, nothing waits for
 * it: no thread, and whatever made the piece has ended. A failure breaks the connection, so that
 * nobody takes a part for the whole.
 */
@Provider
@ApplicationScoped
class StreamedWriter implements ServerMessageBodyWriter<Streamed> {

  private static final Logger LOG = Logger.getLogger(StreamedWriter.class);

  /** No timer has this number. */
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
    // Whatever is sent has a slot: only Streams gives one.
    new Sending((RunningStream) body, request).begin();
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

  private final class Sending {
    private final RunningStream body;
    private final VertxResteasyReactiveRequestContext request;
    private final HttpServerResponse response;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** What ends a stream that takes too long, even one whose client takes nothing; or none. */
    private long timer = NONE;

    Sending(RunningStream body, VertxResteasyReactiveRequestContext request) {
      this.body = body;
      this.request = request;
      this.response = request.vertxServerResponse();
    }

    void begin() {
      if (body.time() != null) {
        timer = vertx.setTimer(body.time().toMillis(), expired -> workers.execute(this::expire));
      }
      go();
    }

    private void go() {
      body.ready().thenRun(() -> body.execute(this::step));
    }

    /** Does not wait for the connection: it closes only once its client has taken what is sent. */
    private void expire() {
      if (end()) {
        LOG.warnf(
            "The answer to %s took more than %s, and was broken off",
            request.getPath(), body.time());
        response.reset();
        request.resume();
      }
    }

    /** Whether it is this call that ends the stream. */
    private boolean end() {
      boolean first = !ended.getAndSet(true);
      if (first) {
        vertx.cancelTimer(timer);
        body.end();
      }
      return first;
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
        leave();
      } else {
        response
            .write(Buffer.buffer(piece))
            .onSuccess(taken -> go())
            .onFailure(gone -> workers.execute(this::leave));
      }
    }

    private void leave() {
      if (end()) {
        request.resume();
      }
    }

    private void fail(Throwable e) {
      if (!end()) {
        return;
      }
      if (e instanceof RunningStream.OverBudget) {
        LOG.warnf("The answer to %s %s, and was broken off", request.getPath(), e.getMessage());
      } else if (outages.report(e).isEmpty()) {
        LOG.warnf(e, "The answer to %s broke off", request.getPath());
      }
      response.reset();
      request.resume();
    }
  }
}
