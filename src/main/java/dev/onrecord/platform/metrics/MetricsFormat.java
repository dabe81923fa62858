package dev.onrecord.platform.metrics;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.http.RequestLimits;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves metrics in the Prometheus text format unless the client asks for OpenMetrics. The default
 * of Quarkus is the reverse, but {@code promtool} and most scripts only read the text format.
 */
@Singleton
class MetricsFormat {

  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final String TEXT = "text/plain";

  /** The only spelling that Quarkus recognizes. */
  private static final String SERVED = OPEN_METRICS + "; version=1.0.0; charset=utf-8";

  void register(@Observes Filters filters) {
    filters.register(MetricsFormat::choose, RequestLimits.PRIORITY);
  }

  private static void choose(RoutingContext context) {
    if (context.normalizedPath().startsWith(Settings.Metrics.PATH)) {
      String accept = context.request().getHeader(HttpHeaders.ACCEPT);
      boolean wantsOpenMetrics =
          accept != null && accept.contains(OPEN_METRICS) && !accept.contains(TEXT);
      context.request().headers().set(HttpHeaders.ACCEPT, wantsOpenMetrics ? SERVED : TEXT);
    }
    context.next();
  }
}
