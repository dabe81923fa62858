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
 * In trial mode, refuses requests whose host is not this machine. By DNS rebinding, a page of
 * another host can resolve its own name to 127.0.0.1 and write with the well-known password, but
 * the browser then sends that name as the host.
 */
@Singleton
class TrialHosts {

  /** Before all other filters. */
  private static final int PRIORITY = SecurityHandlerPriorities.CORS + 200;

  private static final Pattern LOCAL =
      Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{0,5})?");

  private final boolean isTrial;
  private final EarlyProblems problems;

  TrialHosts(Settings settings, EarlyProblems problems) {
    this.isTrial = settings.trial();
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    if (isTrial) {
      filters.register(this::check, PRIORITY);
    }
  }

  private void check(RoutingContext context) {
    // RequestRules leaves one Host header, that of an absolute target if any; HTTP/1.0 needs none.
    String host = context.request().getHeader(HttpHeaders.HOST);
    if (host != null && isLocal(host)) {
      context.next();
    } else {
      problems.refuse(
          context,
          Problem.parameter("Host", "must be localhost, 127.0.0.1 or [::1] in trial mode"));
    }
  }

  /** Whether a host, with or without a port, is a loopback name. */
  static boolean isLocal(String host) {
    return LOCAL.matcher(host).matches();
  }
}
