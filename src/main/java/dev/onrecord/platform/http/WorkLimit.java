package dev.onrecord.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.onrecord.platform.Settings;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Limits the CPU time per minute of each client, since requests differ in cost by a factor of a
 * hundred. A request is charged when it is done; while a client is overdrawn, its next requests are
 * refused.
 */
@Singleton
public class WorkLimit {

  static final Duration PERIOD = Duration.ofMinutes(1);

  /** The number of clients remembered. A client that was forgotten starts with a full budget. */
  private static final int CLIENTS = 100_000;

  private final EarlyProblems problems;
  private final Duration limit;
  private final LoadingCache<String, Bucket> clients;

  @Inject
  WorkLimit(Settings settings, EarlyProblems problems) {
    this.problems = problems;
    this.limit = settings.limits().work();
    this.clients =
        Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(PERIOD)
            .build(client -> WorkBudget.bucket(limit));
  }

  private boolean isOn() {
    return !limit.isZero();
  }

  void register(@Observes Filters filters) {
    if (isOn()) {
      // After the rate limit, so that a client that is overdrawn still pays for each request.
      filters.register(this::check, SecurityHandlerPriorities.AUTHORIZATION + 40);
    }
  }

  private void check(RoutingContext context) {
    EstimationProbe left = bucket(context).estimateAbilityToConsume(1);
    if (left.canBeConsumed() || context.request().path().startsWith(RateLimit.HEALTH)) {
      context.next();
      return;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(left.getNanosToWaitForRefill()) + 1;
    problems.refuse(
        context,
        new Problem(
                ProblemType.TOO_MANY_REQUESTS,
                "A client may use %d ms of CPU time in %d seconds."
                    .formatted(limit.toMillis(), PERIOD.toSeconds()))
            .retryAfter(seconds));
  }

  private Bucket bucket(RoutingContext context) {
    return clients.get(ClientKey.ofClient(context));
  }

  /** The budget of the client of a request. */
  public WorkBudget of(RoutingContext context) {
    return isOn() ? new WorkBudget(bucket(context), limit) : WorkBudget.UNLIMITED;
  }
}
