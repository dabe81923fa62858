package dev.onrecord.platform.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tracks whether a connection is idle. Closes it if a request head, or the rest of a body after the
 * response, does not arrive in time.
 */
final class Connection extends ChannelDuplexHandler {

  private final Channel channel;
  private final ConnectionTable<Connection> table;
  private final Duration timeout;
  private final Supplier<FullHttpResponse> malformed;

  /** The number of requests whose responses have not been sent. */
  private int requests;

  /** Whether a request has begun whose body has not ended. */
  private boolean isPartial;

  /** Whether the last read contained a message. */
  private boolean hasMessage;

  /** Whether the response to the first open request has begun. */
  private boolean hasResponse;

  private Future<?> deadline;

  /**
   * @param timeout how long the head of a request may take
   * @param malformed creates the response to a body with broken framing
   */
  Connection(
      Channel channel,
      ConnectionTable<Connection> table,
      Duration timeout,
      Supplier<FullHttpResponse> malformed) {
    this.malformed = malformed;
    this.channel = channel;
    this.table = table;
    this.timeout = timeout;
  }

  void close() {
    channel.close();
  }

  /** The first request must arrive in time, even if nothing of it has been sent. */
  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    startDeadline();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    hasMessage = true;
    if (message instanceof HttpRequest) {
      requests++;
      isPartial = true;
      table.markBusy(this);
    }
    if (message instanceof LastHttpContent) {
      isPartial = false;
    }
    if (requests > 0 || !isPartial) {
      cancelDeadline();
    }
    if (isMalformed(message) && requests == 1 && !hasResponse) {
      // Vert.x would not respond.
      ReferenceCountUtil.release(message);
      context.writeAndFlush(malformed.get()).addListener(ChannelFutureListener.CLOSE);
    } else {
      context.fireChannelRead(message);
    }
  }

  private static boolean isMalformed(Object message) {
    return message instanceof HttpContent content
        && !(message instanceof HttpRequest)
        && content.decoderResult().isFailure();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (requests == 0 && (isPartial || !hasMessage)) {
      startDeadline();
    }
    hasMessage = false;
    context.fireChannelReadComplete();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (isInformational(message)) {
      context.write(message, promise);
      return;
    }
    hasResponse |= message instanceof HttpResponse;
    if (message instanceof LastHttpContent) {
      context.write(message, promise.unvoid()).addListener(sent -> responseSent());
    } else {
      context.write(message, promise);
    }
  }

  private static boolean isInformational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  private void responseSent() {
    requests--;
    hasResponse = false;
    if (requests == 0) {
      table.markIdle(this);
      if (isPartial) {
        startDeadline();
      }
    }
  }

  private void startDeadline() {
    if (deadline == null) {
      deadline =
          channel
              .eventLoop()
              .schedule((Runnable) this::close, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void cancelDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    cancelDeadline();
  }
}
