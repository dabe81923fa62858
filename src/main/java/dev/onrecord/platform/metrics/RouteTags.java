package dev.onrecord.platform.metrics;

import dev.onrecord.platform.http.RouteTable;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/**
 * Tags request metrics by route. Requests refused before routing would be tagged by path, and
 * clients could create any number of series.
 *
 * <p>Quarkus' {@code suppress4xx-errors} bounds the series too, but tags every refusal on a route
 * without a path parameter, such as a bad query of {@code /statements}, as unknown. Its {@code
 * match-patterns} would repeat all routes as regular expressions.
 */
@Singleton
class RouteTags implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";
  private static final String URI = "uri";

  private final RouteTable routes;

  RouteTags(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    String uri = id.getName().equals(REQUESTS) ? id.getTag(URI) : null;
    return uri == null || !uri.startsWith("/") || uri.contains("{")
        ? id
        : id.replaceTags(
            Tags.of(id.getTags()).and(Tag.of(URI, routes.template(uri).orElse("OTHER"))));
  }
}
