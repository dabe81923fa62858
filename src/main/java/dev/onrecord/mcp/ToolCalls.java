package dev.onrecord.mcp;

import dev.onrecord.platform.http.UnexpectedFailures;
import dev.onrecord.platform.http.WorkBudget;
import dev.onrecord.platform.http.WorkLimit;
import dev.onrecord.platform.problem.Moved;
import dev.onrecord.platform.problem.Problem;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Charges a client for the CPU time of a call, and turns problems into errors that an assistant can
 * act on.
 */
@AssistantTool
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ToolCalls {

  private final WorkLimit limit;
  private final CurrentVertxRequest request;
  private final UnexpectedFailures failures;

  ToolCalls(WorkLimit limit, CurrentVertxRequest request, UnexpectedFailures failures) {
    this.limit = limit;
    this.request = request;
    this.failures = failures;
  }

  @AroundInvoke
  Object call(InvocationContext invocation) {
    long started = WorkBudget.threadCpuNanos();
    try {
      return invocation.proceed();
    } catch (Problem problem) {
      throw new ToolCallException(ProblemText.of(problem));
    } catch (Moved moved) {
      throw new ToolCallException(moved.getMessage() + ". Call again with the new id.");
    } catch (Exception e) {
      throw new ToolCallException(
          ProblemText.of(failures.problem(e, invocation.getMethod().getName())));
    } finally {
      limit.of(request.getCurrent()).charge(WorkBudget.threadCpuNanos() - started);
    }
  }
}
