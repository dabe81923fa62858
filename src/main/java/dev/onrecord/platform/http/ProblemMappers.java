package dev.onrecord.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.onrecord.platform.problem.JsonProblems;
import dev.onrecord.platform.problem.Moved;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.security.AuthenticationMethods;
import dev.onrecord.platform.security.SignIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to problem+json, without class names. */
@Singleton
class ProblemMappers {

  /** Before the mappers of Quarkus, which have the default priority. */
  private static final int BEFORE_QUARKUS = Priorities.USER - 1;

  private final RouteTable routes;
  private final ProblemHeaders headers;
  private final AuthenticationMethods authentication;
  private final SignIn signIn;
  private final SecurityIdentity identity;
  private final UnexpectedFailures failures;
  private final PageProblems pages;
  private final CurrentVertxRequest current;

  ProblemMappers(
      RouteTable routes,
      ProblemHeaders headers,
      AuthenticationMethods authentication,
      SignIn signIn,
      SecurityIdentity identity,
      UnexpectedFailures failures,
      PageProblems pages,
      CurrentVertxRequest current) {
    this.pages = pages;
    this.current = current;
    this.failures = failures;
    this.routes = routes;
    this.headers = headers;
    this.authentication = authentication;
    this.signIn = signIn;
    this.identity = identity;
  }

  @ServerExceptionMapper
  Response problem(Problem problem, UriInfo uri) {
    if (problem.type() == ProblemType.NOT_AUTHENTICATED && signIn.canBegin(current.getCurrent())) {
      String start = SignIn.startUrl(current.getCurrent());
      return Response.status(Response.Status.FOUND).header(HttpHeaders.LOCATION, start).build();
    }
    return response(problem, uri);
  }

  @ServerExceptionMapper
  Response moved(Moved moved, UriInfo uri) {
    URI requested = uri.getRequestUri();
    return Response.status(Response.Status.PERMANENT_REDIRECT)
        .header(
            HttpHeaders.LOCATION, moved.location(requested.getRawPath(), requested.getRawQuery()))
        .build();
  }

  /** Refusals by Jakarta REST itself: unknown routes, methods, media types, parameters. */
  @ServerExceptionMapper
  Response refused(WebApplicationException refusal, UriInfo uri, Request request) {
    if (refusal.getCause() instanceof JsonProcessingException json) {
      return json(json, uri);
    }
    if (refusal.getCause() instanceof Problem problem) {
      return response(problem, uri);
    }
    Response response = refusal.getResponse();
    if (response.getStatus() < 400) {
      return response;
    }
    ProblemType type = ProblemType.ofStatus(response.getStatus());
    if (type == ProblemType.INTERNAL_ERROR) {
      return unexpected(refusal, uri);
    }
    String detail =
        type == ProblemType.UNSUPPORTED_MEDIA_TYPE
            ? unsupported(routes.consumed(request.getMethod(), uri.getPath()))
            : type.title() + ".";
    Response.ResponseBuilder problem = builder(new Problem(type, detail), uri);
    return type == ProblemType.METHOD_NOT_ALLOWED
        ? problem.header(HttpHeaders.ALLOW, routes.methods(uri.getPath())).build()
        : problem.build();
  }

  private static String unsupported(String accepted) {
    return accepted.isEmpty()
        ? ProblemType.UNSUPPORTED_MEDIA_TYPE.title() + "."
        : "The body must have one of these media types: %s.".formatted(accepted);
  }

  // Quarkus has mappers of its own for these.

  @ServerExceptionMapper(priority = BEFORE_QUARKUS)
  Response notAuthenticated(AuthenticationFailedException e, UriInfo uri) {
    return response(authentication.invalidCredentials(), uri);
  }

  /** Requests that {@link Permissions} let through but the operation refuses. */
  @ServerExceptionMapper(
      value = {UnauthorizedException.class, ForbiddenException.class},
      priority = BEFORE_QUARKUS)
  Response notAllowed(SecurityException e, UriInfo uri, ResourceInfo operation) {
    RolesAllowed role = operation.getResourceMethod().getAnnotation(RolesAllowed.class);
    return response(authentication.missingRole(identity, role.value()[0]), uri);
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException e, UriInfo uri) {
    return response(JsonProblems.of(e), uri);
  }

  /**
   * Needed in addition to the mapper for the superclass, because Quarkus has one for this class.
   */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException e, UriInfo uri) {
    return response(JsonProblems.of(e), uri);
  }

  @ServerExceptionMapper
  Response notUtf8(CharConversionException e, UriInfo uri) {
    return response(new Problem(ProblemType.MALFORMED_JSON, "The body is not valid UTF-8."), uri);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e, UriInfo uri) {
    return response(failures.problem(e, uri.getPath()), uri);
  }

  private Response response(Problem problem, UriInfo uri) {
    return builder(problem, uri).build();
  }

  private Response.ResponseBuilder builder(Problem problem, UriInfo uri) {
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .entity(problem.body(uri.getRequestUri().getRawPath()));
    headers.of(problem).forEach((name, values) -> values.forEach(v -> response.header(name, v)));
    pages
        .html(problem, current.getCurrent().request().method(), uri.getRequestUri().getRawPath())
        .ifPresent(html -> response.entity(html).type(PageProblems.HTML));
    return response;
  }
}
