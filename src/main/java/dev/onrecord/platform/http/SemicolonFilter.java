package dev.onrecord.platform.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Makes semicolons in a query data, as in the URL Standard. Vert.x also splits parameters at them,
 * which cuts text and URLs short.
 */
@Singleton
class SemicolonFilter {

  private static final int MAX_PARAMETERS = 1_024;

  private static final int AFTER_REQUEST_LIMITS = RequestLimits.PRIORITY - 1;

  void register(@Observes Filters filters) {
    filters.register(SemicolonFilter::decode, AFTER_REQUEST_LIMITS);
  }

  private static void decode(RoutingContext context) {
    String query = context.request().query();
    if (query != null && query.indexOf(';') >= 0) {
      // The context keeps what it has decoded, so that all that come later read this.
      MultiMap parameters = context.queryParams();
      parameters.clear();
      new QueryStringDecoder(
              context.request().uri(), StandardCharsets.UTF_8, true, MAX_PARAMETERS, true)
          .parameters()
          .forEach(parameters::add);
    }
    context.next();
  }
}
