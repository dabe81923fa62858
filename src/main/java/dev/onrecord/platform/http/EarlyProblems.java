package dev.onrecord.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.AuthenticationMethods;
import dev.onrecord.platform.security.SignIn;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** Sends problem responses to requests that are refused before they reach Jakarta REST. */
@Singleton
public class EarlyProblems {

  private static final Logger LOG = Logger.getLogger(EarlyProblems.class);

  /** How much of an unwanted body is drained before the connection is closed, in bytes. */
  private static final long MAX_DRAINED = 64 << 10;

  private final AuthenticationMethods authentication;
  private final SignIn signIn;
  private final ProblemHeaders headers;
  private final PageProblems pages;
  private final ObjectMapper json;

  EarlyProblems(
      AuthenticationMethods authentication,
      SignIn signIn,
      ProblemHeaders headers,
      PageProblems pages,
      ObjectMapper json) {
    this.authentication = authentication;
    this.signIn = signIn;
    this.headers = headers;
    this.pages = pages;
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(0).failureHandler(this::handleFailure);
  }

  private void handleFailure(RoutingContext context) {
    if (context.response().closed()) {
      LOG.debugf("The client closed the connection during %s", context.normalizedPath());
    } else if (context.response().headWritten()) {
      context.next();
    } else if (context.failure() instanceof AuthenticationRedirectException redirect) {
      redirect(context, redirect);
    } else {
      refuse(context, problem(context, context.failure()));
    }
  }

  private static void redirect(RoutingContext context, AuthenticationRedirectException redirect) {
    HttpServerResponse response = context.response();
    response
        .setStatusCode(redirect.getCode())
        .putHeader(HttpHeaders.LOCATION, redirect.getRedirectUri())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    end(context.request(), response, "");
  }

  private Problem problem(RoutingContext context, Throwable failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    Optional<Problem> outage = signIn.outage(failure);
    if (outage.isPresent()) {
      return outage.get();
    }
    if (failure instanceof AuthenticationException) {
      return authentication.invalidCredentials();
    }
    if (failure instanceof RejectedExecutionException) {
      return new Problem(ProblemType.OVERLOADED, "The request queue is full.");
    }
    ProblemType type = ProblemType.ofStatus(context.statusCode());
    if (type == ProblemType.INTERNAL_ERROR) {
      LOG.errorf(failure, "Unexpected failure of %s", context.normalizedPath());
    }
    return new Problem(type, type.title() + ".");
  }

  /** Answers a request with a problem. */
  public void refuse(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    writeHead(response, problem);
    if (problem.type() == ProblemType.NOT_AUTHENTICATED && signIn.isOfferedAt(context)) {
      // For a challenge of HTTP Basic, browsers would ask for a password.
      response.putHeader("WWW-Authenticate", AuthenticationMethods.BEARER);
    }
    Optional<String> page = pages.html(problem, request.method(), request.path());
    page.ifPresent(html -> response.putHeader(HttpHeaders.CONTENT_TYPE, PageProblems.HTML));
    end(request, response, page.orElseGet(() -> bodyOf(problem, request.path())));
  }

  private void writeHead(HttpServerResponse response, Problem problem) {
    headers.of(problem).forEach(response::putHeader);
    response.setStatusCode(problem.type().status());
  }

  private String bodyOf(Problem problem, String path) {
    try {
      return json.writeValueAsString(problem.body(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot serialize a problem", e);
    }
  }

  /** Refuses a request with a malformed head. Vert.x then closes the connection. */
  public void refuseMalformed(HttpServerRequest request) {
    Throwable fault = request.decoderResult().cause();
    HttpServerResponse response =
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    Problem problem = problem(fault);
    writeHead(response, problem);
    response.end(bodyOf(problem, null));
  }

  /** The response to a malformed body, for which Vert.x has none. */
  public FullHttpResponse malformedBodyResponse() {
    Problem problem =
        new Problem(ProblemType.MALFORMED_REQUEST, "The body is not chunked correctly.");
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            io.netty.handler.codec.http.HttpVersion.HTTP_1_1,
            HttpResponseStatus.BAD_REQUEST,
            Unpooled.copiedBuffer(bodyOf(problem, null), StandardCharsets.UTF_8));
    headers.of(problem).forEach(response.headers()::set);
    response.headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    HttpUtil.setContentLength(response, response.content().readableBytes());
    return response;
  }

  private static Problem problem(Throwable fault) {
    if (fault instanceof MalformedRequest) {
      return new Problem(ProblemType.MALFORMED_REQUEST, fault.getMessage());
    }
    ProblemType type = ProblemType.MALFORMED_REQUEST;
    if (fault instanceof TooLongHttpLineException) {
      type = ProblemType.URI_TOO_LONG;
    } else if (fault instanceof TooLongHttpHeaderException) {
      type = ProblemType.HEADERS_TOO_LARGE;
    }
    return new Problem(type, type.title() + ".");
  }

  /**
   * Ends the response to a request whose body is not read. The connection stays open unless too
   * much of the body is still to come.
   */
  static void end(HttpServerRequest request, HttpServerResponse response, String body) {
    if (request.isEnded()) {
      response.end(body);
      return;
    }
    boolean isLong = contentLength(request) > MAX_DRAINED || isChunked(request);
    boolean isLast = isLong && request.version() != HttpVersion.HTTP_2;
    if (isLast) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    response.end(body);
    request.handler(null);
    if (isLast) {
      // Vert.x ignores the header. Closing earlier would lose the response.
      request.endHandler(end -> request.connection().close());
    }
    request.resume();
  }

  static boolean hasBody(HttpServerRequest request) {
    return contentLength(request) > 0 || isChunked(request);
  }

  private static boolean isChunked(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  static long contentLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
