package dev.onrecord.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ran into into problem+json, and never into a class name. */
@Singleton
class ProblemMappers {

  static final String PROBLEM_JSON = "application/problem+json";

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final Map<Integer, ProblemType> BY_STATUS =
      Map.of(
          404, ProblemType.NOT_FOUND,
          405, ProblemType.METHOD_NOT_ALLOWED,
          406, ProblemType.NOT_ACCEPTABLE,
          413, ProblemType.BODY_TOO_LARGE,
          414, ProblemType.URI_TOO_LONG,
          415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

  private final Addresses addresses;

  ProblemMappers(Addresses addresses) {
    this.addresses = addresses;
  }

  @ServerExceptionMapper
  Response problem(Problem problem, UriInfo uri) {
    return response(problem, uri);
  }

  /** What Jakarta REST itself refuses: unknown addresses, methods, media types. */
  @ServerExceptionMapper
  Response refused(WebApplicationException refusal, UriInfo uri) {
    if (refusal.getCause() instanceof JsonProcessingException json) {
      return json(json, uri);
    }
    Response given = refusal.getResponse();
    if (given.getStatus() < 400) {
      return given;
    }
    ProblemType type = BY_STATUS.get(given.getStatus());
    if (type == null) {
      if (given.getStatus() >= 500) {
        return unforeseen(refusal, uri);
      }
      type = ProblemType.INVALID_PARAMETER;
    }
    Response.ResponseBuilder answer = builder(new Problem(type, type.title() + "."), uri);
    return type == ProblemType.METHOD_NOT_ALLOWED
        ? answer.header(HttpHeaders.ALLOW, addresses.methods(uri.getPath())).build()
        : answer.build();
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException e, UriInfo uri) {
    return response(JsonProblems.of(e), uri);
  }

  /** Beside the mapper for its superclass, because Quarkus brings one of its own for this class. */
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException e, UriInfo uri) {
    return response(JsonProblems.of(e), uri);
  }

  @ServerExceptionMapper
  Response notUtf8(CharConversionException e, UriInfo uri) {
    return response(new Problem(ProblemType.MALFORMED_JSON, "The body is not valid UTF-8."), uri);
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable e, UriInfo uri) {
    Optional<ProblemType> lost = LostRace.in(e);
    if (lost.isPresent()) {
      return response(new Problem(lost.get(), lost.get().explanation()), uri);
    }
    Optional<Problem> problem = first(Problem.class, e);
    if (problem.isPresent()) {
      return response(problem.get(), uri);
    }
    if (first(HttpClosedException.class, e).isPresent()) {
      LOG.debugf("The client of %s went away", uri.getPath());
      return response(new Problem(ProblemType.MALFORMED_JSON, "The body ended too early."), uri);
    }
    Optional<Throwable> away = DatabaseAway.in(e).findFirst();
    if (away.isPresent()) {
      LOG.warnf("The database did not answer: %s", away.get().getMessage());
      return response(
          new Problem(ProblemType.UNAVAILABLE, "The database did not answer in time."), uri);
    }
    LOG.errorf(e, "Unforeseen failure of %s", uri.getPath());
    return response(
        new Problem(
            ProblemType.INTERNAL_ERROR, "The request failed for a reason that is not its own."),
        uri);
  }

  private static <T extends Throwable> Optional<T> first(Class<T> type, Throwable e) {
    return Causes.of(e).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Response response(Problem problem, UriInfo uri) {
    return builder(problem, uri).build();
  }

  private static Response.ResponseBuilder builder(Problem problem, UriInfo uri) {
    Response.ResponseBuilder answer =
        problem.type().status() == 503
            ? Response.status(503).header(HttpHeaders.RETRY_AFTER, 1)
            : Response.status(problem.type().status());
    return answer
        .type(PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(problem.body(uri.getRequestUri().getRawPath()));
  }
}
