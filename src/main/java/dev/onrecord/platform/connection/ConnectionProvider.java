package dev.onrecord.platform.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Passes every accepted connection to {@link Connections}. Quarkus and Vert.x report a connection
 * only with its first request. Vert.x loads this class as a service.
 */
public final class ConnectionProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder vertx) {
    vertx.findTransport(new Transport());
  }

  private static final class Transport extends JDKTransport {
    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
      super.configure(options, domainSocket, server);
      server.handler(Arc.container().instance(Connections.class).get().acceptor());
    }
  }
}
