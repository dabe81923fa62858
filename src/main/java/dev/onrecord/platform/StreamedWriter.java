package dev.onrecord.platform;

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

  private final Workers workers;

  StreamedWriter(Workers workers) {
    this.workers = workers;
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
    new Sending(body, request).go();
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
    private final Streamed body;
    private final VertxResteasyReactiveRequestContext request;
    private final HttpServerResponse response;

    Sending(Streamed body, VertxResteasyReactiveRequestContext request) {
      this.body = body;
      this.request = request;
      this.response = request.vertxServerResponse();
    }

    void go() {
      body.ready().thenRun(() -> workers.execute(this::step));
    }

    private void step() {
      byte[] piece;
      try {
        piece = body.next();
      } catch (Throwable e) {
        fail(e);
        return;
      }
      if (piece == null) {
        body.end();
        response.end();
        request.resume();
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
      body.end();
      request.resume();
    }

    private void fail(Throwable e) {
      body.end();
      LOG.warnf(e, "The answer to %s broke off", request.getPath());
      response.reset();
      request.resume();
    }
  }
}
