package dev.onrecord.platform.metrics;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.http.RequestLimits;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves metrics in Prometheus' text format unless OpenMetrics is asked for: Quarkus does it the
 * other way round, and {@code promtool} and most scripts only read the text format.
 */
@Singleton
class MetricsFormat {

  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final String TEXT = "text/plain";

  /** The one spelling that Quarkus takes. */
  private static final String SERVED = OPEN_METRICS + "; version=1.0.0; charset=utf-8";

  void register(@Observes Filters filters) {
    filters.register(MetricsFormat::choose, RequestLimits.PRIORITY);
  }

  private static void choose(RoutingContext context) {
    if (context.normalizedPath().startsWith(Settings.Metrics.PATH)) {
      String accept = context.request().getHeader(HttpHeaders.ACCEPT);
      boolean isAsked = accept != null && accept.contains(OPEN_METRICS) && !accept.contains(TEXT);
      context.request().headers().set(HttpHeaders.ACCEPT, isAsked ? SERVED : TEXT);
    }
    context.next();
  }
}
