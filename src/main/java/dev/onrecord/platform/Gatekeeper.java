package dev.onrecord.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses bodies that are too long with a problem, where the HTTP server itself would send an empty
 * answer, and addresses that no database can be asked for.
 */
@Singleton
class Gatekeeper {

  /** After {@link Permissions}, and before the server's own check of the body's length. */
  private static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION - 50;

  private final long maxBody;
  private final Refusals refusals;

  Gatekeeper(Settings settings, Refusals refusals) {
    this.maxBody = settings.limits().body().asLongValue();
    this.refusals = refusals;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (Refusals.contentLength(request) > maxBody) {
      refusals.refuse(context, BodyLimit.tooLarge(maxBody));
    } else if (request.path().contains("%00")) {
      refusals.refuse(
          context, new Problem(ProblemType.NOT_FOUND, "No address holds the character NUL."));
    } else {
      context.next();
    }
  }
}
