package dev.onrecord.platform.http;

import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * On trial, refuses every request that does not name this machine as its host. A page elsewhere can
 * lead a name of its own to 127.0.0.1 (DNS rebinding), and would write with the password that
 * everybody knows; but its browser then names that host.
 */
@Singleton
class TrialHosts {

  /** Before anything else is done for a request. */
  private static final int PRIORITY = SecurityHandlerPriorities.CORS + 200;

  private static final Pattern LOCAL =
      Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{0,5})?");

  private final boolean onTrial;
  private final EarlyProblems problems;

  TrialHosts(Settings settings, EarlyProblems problems) {
    this.onTrial = settings.trial();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    if (onTrial) {
      filters.register(this::check, PRIORITY);
    }
  }

  private void check(RoutingContext context) {
    // RequestRules has left one: that of the target, where it is absolute. HTTP/1.0 may name none.
    String host = context.request().getHeader(HttpHeaders.HOST);
    if (host != null && isLocal(host)) {
      context.next();
    } else {
      problems.refuse(
          context,
          Problem.parameter(
              "Host", "must be localhost, 127.0.0.1 or [::1] while the service is on trial"));
    }
  }

  /** Whether a host, with or without a port, is this machine by one of the names that it has. */
  static boolean isLocal(String host) {
    return LOCAL.matcher(host).matches();
  }
}
