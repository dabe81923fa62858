package dev.onrecord.platform.http;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.security.AuthenticationMethods;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of problem responses. */
@Singleton
class ProblemHeaders {

  private final AuthenticationMethods authentication;

  ProblemHeaders(AuthenticationMethods authentication) {
    this.authentication = authentication;
  }

  Map<String, List<String>> of(Problem problem) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.CONTENT_TYPE, List.of(MediaTypes.PROBLEM_JSON));
    headers.put(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    switch (problem.type().status()) {
      case 401 -> headers.put(HttpHeaders.WWW_AUTHENTICATE, authentication.challenges());
      case 429, 503 ->
          headers.put(HttpHeaders.RETRY_AFTER, List.of(String.valueOf(problem.retryAfter())));
      default -> {}
    }
    return headers;
  }
}
