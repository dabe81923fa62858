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
 * Knows whether a connection is idle, and closes it where the head of a request, or what is left of
 * a body after the response, does not come in time.
 */
final class Connection extends ChannelDuplexHandler {

  private final Channel channel;
  private final ConnectionTable<Connection> table;
  private final Duration patience;
  private final Supplier<FullHttpResponse> malformed;

  /** How many requests have begun whose responses have not been sent. */
  private int requests;

  /** Whether a request has begun and its body has not ended. */
  private boolean isPartial;

  /** Whether there was a message among the bytes that were read last. */
  private boolean hasMessage;

  /** Whether the response to the first of the requests has begun. */
  private boolean hasResponse;

  private Future<?> deadline;

  /**
   * A connection.
   *
   * @param patience how long the head of a request may take
   * @param malformed the response to a body that is not framed as HTTP has it
   */
  Connection(
      Channel channel,
      ConnectionTable<Connection> table,
      Duration patience,
      Supplier<FullHttpResponse> malformed) {
    this.malformed = malformed;
    this.channel = channel;
    this.table = table;
    this.patience = patience;
  }

  void close() {
    channel.close();
  }

  /** The first request has to come in time, whether or not anything of it has. */
  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    expectMessage();
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
      expectNothing();
    }
    if (isMalformed(message) && requests == 1 && !hasResponse) {
      // Vert.x has no response to it.
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
      expectMessage();
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
      context.write(message, promise.unvoid()).addListener(sent -> answered());
    } else {
      context.write(message, promise);
    }
  }

  private static boolean isInformational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  private void answered() {
    requests--;
    hasResponse = false;
    if (requests == 0) {
      table.markIdle(this);
      if (isPartial) {
        expectMessage();
      }
    }
  }

  private void expectMessage() {
    if (deadline == null) {
      deadline =
          channel
              .eventLoop()
              .schedule((Runnable) this::close, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void expectNothing() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    expectNothing();
  }
}
