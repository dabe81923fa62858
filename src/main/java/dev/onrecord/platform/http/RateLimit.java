package dev.onrecord.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Limits the requests per minute of each client: of a user by name, of anybody else by address. A
 * client that keeps sending bad credentials is blocked from sending more, along with everybody at
 * its address.
 */
@Singleton
class RateLimit {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** The number of clients remembered. A client that was forgotten starts with a full budget. */
  private static final int CLIENTS = 100_000;

  static final String HEALTH = "/q/health";

  private final EarlyProblems problems;
  private final int rate;
  private final int badCredentials;
  private final String policy;
  private final LoadingCache<String, Bucket> requests;
  private final LoadingCache<String, Bucket> failures;

  RateLimit(Settings settings, EarlyProblems problems) {
    this.problems = problems;
    this.rate = settings.limits().rate();
    this.badCredentials = settings.limits().badCredentials();
    this.requests = buckets(Math.max(1, rate));
    this.failures = buckets(Math.max(1, badCredentials));
    this.policy = "\"client\";q=%d;w=%d".formatted(rate, PERIOD.toSeconds());
  }

  private static LoadingCache<String, Bucket> buckets(int capacity) {
    return Caffeine.newBuilder()
        .maximumSize(CLIENTS)
        .expireAfterAccess(PERIOD)
        .build(
            client ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD))
                    .build());
  }

  void register(@Observes Filters filters) {
    if (badCredentials > 0) {
      filters.register(this::checkCredentials, SecurityHandlerPriorities.AUTHENTICATION + 50);
    }
    if (rate > 0) {
      filters.register(this::checkRate, SecurityHandlerPriorities.AUTHORIZATION + 50);
    }
  }

  void failed(@Observes AuthenticationFailureEvent failure) {
    if (failure.getEventProperties().get(RoutingContext.class.getName())
            instanceof RoutingContext context
        // Sessions end, and signing in begins, with such an event too.
        && context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      failures.get(ClientKey.ofAddress(context)).tryConsume(1);
    }
  }

  private void checkCredentials(RoutingContext context) {
    if (context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      Bucket left = failures.getIfPresent(ClientKey.ofAddress(context));
      if (left != null && left.getAvailableTokens() == 0) {
        refuse(
            context,
            "Too many requests from this address had bad credentials.",
            PERIOD.toSeconds() / badCredentials);
        return;
      }
    }
    context.next();
  }

  private void checkRate(RoutingContext context) {
    if (context.request().path().startsWith(HEALTH)) {
      context.next();
      return;
    }
    ConsumptionProbe probe =
        requests.get(ClientKey.ofClient(context)).tryConsumeAndReturnRemaining(1);
    long resetSeconds = seconds(probe.getNanosToWaitForReset());
    context
        .response()
        .putHeader("RateLimit-Policy", policy)
        .putHeader(
            "RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + resetSeconds);
    if (probe.isConsumed()) {
      context.next();
    } else {
      refuse(
          context,
          "A client may send %d requests in %d seconds.".formatted(rate, PERIOD.toSeconds()),
          seconds(probe.getNanosToWaitForRefill()));
    }
  }

  private void refuse(RoutingContext context, String why, long seconds) {
    problems.refuse(
        context, new Problem(ProblemType.TOO_MANY_REQUESTS, why).retryAfter(Math.max(1, seconds)));
  }

  private static long seconds(long nanos) {
    return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
  }
}
