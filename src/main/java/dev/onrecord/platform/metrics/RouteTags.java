package dev.onrecord.platform.metrics;

import dev.onrecord.platform.http.RouteTable;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/**
 * Counts requests by route. What is refused before it has one would be counted by its path, of
 * which there are as many as clients make up.
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
        : id.replaceTags(Tags.of(id.getTags()).and(Tag.of(URI, routes.of(uri).orElse("OTHER"))));
  }
}
