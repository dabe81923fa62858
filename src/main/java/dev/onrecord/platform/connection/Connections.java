package dev.onrecord.platform.connection;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.http.ClientKey;
import dev.onrecord.platform.http.EarlyProblems;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds the connections of all HTTP servers in this process and sets up those that it admits. */
@Singleton
class Connections implements HttpServerOptionsCustomizer {

  private final ConnectionTable<Connection> table;
  private final Duration headTimeout;
  private final EarlyProblems problems;

  /** The limits of the request decoder. */
  private HttpServerOptions options;

  Connections(
      Settings settings,
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean behindProxy,
      EarlyProblems problems) {
    Settings.Limits limits = settings.limits();
    // Behind a proxy, every connection comes from the proxy.
    int maxPerClient = behindProxy ? limits.connections() : limits.clientConnections();
    this.table = new ConnectionTable<>(limits.connections(), maxPerClient);
    this.headTimeout = limits.headers();
    this.problems = problems;
  }

  @Override
  public void customizeHttpServer(HttpServerOptions server) {
    customize(server);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions server) {
    customize(server);
  }

  /** HTTP/2 stays off, whatever is set: ADR 20 says why. */
  private void customize(HttpServerOptions server) {
    options = server.setHttp2ClearTextEnabled(false).setUseAlpn(false);
  }

  /** The handler of a server channel; its messages are the accepted connections. */
  ChannelHandler acceptor() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object accepted) {
        Channel channel = (Channel) accepted;
        if (admit(channel)) {
          context.fireChannelRead(channel);
        } else {
          channel.unsafe().closeForcibly();
        }
      }
    };
  }

  private boolean admit(Channel channel) {
    Connection connection =
        new Connection(channel, table, headTimeout, problems::malformedBodyResponse);
    ConnectionTable.Admission<Connection> admission = table.admit(connection, client(channel));
    if (admission.evicted() != null) {
      admission.evicted().close();
    }
    if (admission.isAdmitted()) {
      channel.closeFuture().addListener(closed -> table.remove(connection));
      channel
          .pipeline()
          .addLast(new ConnectionSetup(connection, options, problems::refuseMalformed));
    }
    return admission.isAdmitted();
  }

  private static String client(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
        ? ClientKey.of(address.getAddress())
        : "local";
  }
}
