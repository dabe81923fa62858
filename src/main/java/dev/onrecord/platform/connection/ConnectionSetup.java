package dev.onrecord.platform.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Adds {@link RequestDecoder} and {@link Connection} to the Netty pipeline before the first byte is
 * read: at once, or with TLS after the handshake, when Vert.x adds its own handlers.
 */
final class ConnectionSetup extends ChannelInboundHandlerAdapter {

  // The names that Vert.x gives its handlers.
  private static final String TLS = "ssl";
  private static final String DECODER = "httpDecoder";
  private static final String ENCODER = "httpEncoder";
  private static final String SERVER = "handler";

  private final Connection connection;
  private final HttpServerOptions options;
  private final Handler<HttpServerRequest> malformed;

  ConnectionSetup(
      Connection connection, HttpServerOptions options, Handler<HttpServerRequest> malformed) {
    this.connection = connection;
    this.options = options;
    this.malformed = malformed;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    ChannelPipeline pipeline = context.pipeline();
    if (pipeline.get(TLS) == null) {
      setUp(pipeline);
    } else {
      pipeline.addAfter(TLS, null, new AfterHandshake());
    }
    context.fireChannelActive();
    pipeline.remove(this);
  }

  private void setUp(ChannelPipeline pipeline) {
    pipeline.replace(DECODER, DECODER, new RequestDecoder(options));
    pipeline.addAfter(ENCODER, null, connection);
    VertxHandler<?> server = (VertxHandler<?>) pipeline.get(SERVER);
    ((Http1xServerConnection) server.getConnection()).invalidRequestHandler(malformed);
  }

  private final class AfterHandshake extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      context.fireUserEventTriggered(event);
      if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
        ChannelPipeline pipeline = context.pipeline();
        pipeline.remove(this);
        setUp(pipeline);
      }
    }
  }
}
