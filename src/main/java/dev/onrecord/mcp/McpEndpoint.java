package dev.onrecord.mcp;

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
import java.util.Locale;
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
  private static final String ACCEPTED_BY_EXTENSION = "application/json, text/event-stream";
  private static final String SESSION = "Mcp-Session-Id";

  /** After the body was read. */
  private static final int PRIORITY = RequestLimits.PRIORITY - 5;

  private final EarlyProblems problems;
  private final ObjectMapper json;
  private final ConnectionManager connections;

  McpEndpoint(EarlyProblems problems, ObjectMapper json, ConnectionManager connections) {
    this.problems = problems;
    this.json = json;
    this.connections = connections;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    String path = context.normalizedPath();
    if (!PATHS.matcher(path).matches()) {
      context.next();
    } else if (!ADDRESS.matcher(path).matches()) {
      // The extension also serves a transport that has been replaced, one stream per client.
      refuse(context, ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + ".");
    } else if (context.request().method() == HttpMethod.OPTIONS) {
      context.response().putHeader(HttpHeaders.ALLOW, "OPTIONS, POST").end();
    } else if (context.request().method() != HttpMethod.POST) {
      context.response().putHeader(HttpHeaders.ALLOW, "OPTIONS, POST");
      refuse(context, ProblemType.METHOD_NOT_ALLOWED, "MCP messages are sent by POST.");
    } else {
      try {
        post(context);
        context.next();
      } catch (Problem problem) {
        problems.refuse(context, problem);
      }
    }
  }

  private void refuse(RoutingContext context, ProblemType type, String detail) {
    problems.refuse(context, new Problem(type, detail));
  }

  /**
   * Prepares a request for the extension.
   *
   * @throws Problem if it is not for the extension
   */
  @POST
  @PublicRead(maxBody = MAX_BODY)
  public void post(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (Origins.isForeign(context)) {
      throw new Problem(
          ProblemType.FORBIDDEN, "Pages of this origin may not read (onrecord.cors.origins).");
    }
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "MCP messages are " + JSON + ".");
    }
    ObjectNode message = McpMessage.read(json, context.body().buffer().getBytes());
    RoutingContextInternal internal = (RoutingContextInternal) context;
    internal.setBody(Buffer.buffer(message.toString()));
    // The extension's BodyHandler would wait for a body that has already ended.
    internal.visitHandler(RoutingContextInternal.BODY_HANDLER);
    // Responses are JSON, never streams, but the extension insists that a client accepts both.
    request.headers().set(HttpHeaders.ACCEPT, ACCEPTED_BY_EXTENSION);
    context.addHeadersEndHandler(end -> endSession(context.response().headers()));
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
