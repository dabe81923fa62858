package dev.onrecord.mcp.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.platform.http.EarlyProblems;
import dev.onrecord.platform.http.ExtensionRoute;
import dev.onrecord.platform.http.Origins;
import dev.onrecord.platform.http.PublicRead;
import dev.onrecord.platform.http.RequestLimits;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of the address at which assistants call tools, ahead of the extension that serves it:
 * one JSON-RPC message a request, no sessions, no streams, and our own check of the origin. So any
 * node can answer any request, and a client occupies nothing between requests.
 */
@Singleton
@ExtensionRoute("/mcp")
public class McpEndpoint {

  /** Room for an article of 1 MiB whose characters JSON escapes, in bytes. */
  private static final long MAX_BODY = 4 << 20;

  private static final Pattern PATHS = Pattern.compile("/mcp(?:/.*)?");
  private static final Pattern ADDRESS = Pattern.compile("/mcp/?");

  private static final String JSON = "application/json";

  /** JSON, or what stands for a body that was sent without a type. */
  private static final Set<String> TYPES = Set.of(JSON, MediaType.APPLICATION_OCTET_STREAM);

  private static final int ACCEPTED = 202;
  private static final String ACCEPTED_BY_EXTENSION = "application/json, text/event-stream";
  private static final String SESSION = "Mcp-Session-Id";

  /** After the rate limit. A client that ends its session gets a 405, not a 401. */
  private static final int BEFORE_PERMISSIONS = SecurityHandlerPriorities.AUTHORIZATION + 10;

  /** After the filters that follow the reading of the body. */
  private static final int AFTER_BODY = RequestLimits.PRIORITY - 5;

  private final EarlyProblems problems;
  private final ObjectMapper json;
  private final ConnectionManager connections;

  McpEndpoint(EarlyProblems problems, ObjectMapper json, ConnectionManager connections) {
    this.problems = problems;
    this.json = json;
    this.connections = connections;
  }

  void register(@Observes Filters filters) {
    filters.register(this::checkAddress, BEFORE_PERMISSIONS);
    filters.register(this::prepare, AFTER_BODY);
  }

  /** Refuses what the extension also serves: streams, the end of sessions, an older transport. */
  private void checkAddress(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!PATHS.matcher(context.normalizedPath()).matches() || isPost(context)) {
      context.next();
    } else if (!ADDRESS.matcher(context.normalizedPath()).matches()) {
      refuse(context, ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + ".");
    } else {
      context.response().putHeader(HttpHeaders.ALLOW, "OPTIONS, POST");
      if (method == HttpMethod.OPTIONS) {
        context.response().end();
      } else {
        refuse(context, ProblemType.METHOD_NOT_ALLOWED, "MCP messages are sent by POST.");
      }
    }
  }

  private static boolean isPost(RoutingContext context) {
    return context.request().method() == HttpMethod.POST
        && ADDRESS.matcher(context.normalizedPath()).matches();
  }

  private void prepare(RoutingContext context) {
    if (!isPost(context)) {
      context.next();
      return;
    }
    try {
      if (post(context)) {
        context.next();
      } else {
        context.response().setStatusCode(ACCEPTED).end();
      }
    } catch (Problem problem) {
      problems.refuse(context, problem);
    }
  }

  private void refuse(RoutingContext context, ProblemType type, String detail) {
    problems.refuse(context, new Problem(type, detail));
  }

  /**
   * Prepares a request for the extension. Returns false for a notification, which is of no interest
   * without sessions.
   *
   * @throws Problem if it is not for the extension
   */
  @POST
  @PublicRead(maxBody = MAX_BODY)
  public boolean post(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (Origins.isForeign(context)) {
      throw new Problem(
          ProblemType.FORBIDDEN, "Pages of this origin may not read (onrecord.cors.origins).");
    }
    String type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), JSON);
    if (!TYPES.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT))) {
      throw new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "MCP messages are " + JSON + ".");
    }
    ObjectNode message = McpMessage.read(json, context.body().buffer().getBytes());
    if (!message.has("id")) {
      return false;
    }
    RoutingContextInternal internal = (RoutingContextInternal) context;
    internal.setBody(Buffer.buffer(message.toString()));
    // The extension's BodyHandler would wait for a body that has already ended.
    internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
    // Responses are JSON, never streams, but the extension insists that a client accepts both.
    request.headers().set(HttpHeaders.ACCEPT, ACCEPTED_BY_EXTENSION);
    context.addHeadersEndHandler(end -> endSession(context.response().headers()));
    return true;
  }

  /**
   * Forgets the session that the extension begins with {@code initialize}. Clients keep its id, on
   * which some insist, but nothing depends on it.
   */
  private void endSession(MultiMap headers) {
    String session = headers.get(SESSION);
    if (session != null) {
      connections.remove(session);
    }
  }
}
