package dev.onrecord.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds bodies that do not say how long they are; those that do are refused before they are read.
 */
@Provider
@ApplicationScoped
class BodyLimit implements ReaderInterceptor {

  private final BodySizes sizes;

  BodyLimit(BodySizes sizes) {
    this.sizes = sizes;
  }

  static Problem tooLarge(long maxBody) {
    return new Problem(
        ProblemType.BODY_TOO_LARGE,
        "The body must not be longer than %d bytes.".formatted(maxBody));
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    long most = sizes.most(String.valueOf(context.getMediaType()));
    context.setInputStream(new Bounded(context.getInputStream(), most));
    return context.proceed();
  }

  private static final class Bounded extends FilterInputStream {
    private final long maxBody;
    private long read;

    Bounded(InputStream body, long maxBody) {
      super(body);
      this.maxBody = maxBody;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > maxBody) {
        throw tooLarge(maxBody);
      }
    }
  }
}
