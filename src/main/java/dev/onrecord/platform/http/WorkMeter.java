package dev.onrecord.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Charges clients for the CPU time of their request threads. Time of the JIT compilers, the garbage
 * collector and the database server is not measured.
 */
@ApplicationScoped
class WorkMeter {

  private static final String STARTED = WorkMeter.class.getName();

  private final WorkLimit limit;
  private final CurrentVertxRequest request;

  WorkMeter(WorkLimit limit, CurrentVertxRequest request) {
    this.limit = limit;
    this.request = request;
  }

  private record Started(Thread thread, long cpuNanos) {}

  /** After the response cache, whose hits cost next to nothing. */
  @ServerRequestFilter(priority = Priorities.ENTITY_CODER + 1)
  void start(ContainerRequestContext context) {
    context.setProperty(STARTED, new Started(Thread.currentThread(), WorkBudget.threadCpuNanos()));
  }

  /** After the filter that serializes the body. */
  @ServerResponseFilter(priority = Priorities.AUTHENTICATION)
  void charge(ContainerRequestContext context) {
    if (context.getProperty(STARTED) instanceof Started started
        && started.thread == Thread.currentThread()) {
      limit.of(request.getCurrent()).charge(WorkBudget.threadCpuNanos() - started.cpuNanos);
    }
  }
}
