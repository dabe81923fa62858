package dev.onrecord.platform.http;

import dev.onrecord.platform.Text;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not declare, and repeated ones that take a
 * single value. Removes empty ones where a form sends them.
 */
public class QueryParameters {

  /** The longest value of a parameter, in characters. */
  public static final int MAX_LENGTH = 2_048;

  private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

  /** Returns a redirect, or null to go on. */
  @ServerRequestFilter
  Response check(ResourceInfo resource, UriInfo uri) {
    Map<String, List<String>> given = uri.getQueryParameters();
    if (given.isEmpty()) {
      return null;
    }
    Method operation = resource.getResourceMethod();
    if (operation.isAnnotationPresent(SubmittedByForm.class)
        && given.values().stream().anyMatch(values -> values.contains(""))) {
      return Response.status(Response.Status.FOUND)
          .header(HttpHeaders.LOCATION, CanonicalQuery.of(uri).withoutEmpty().url())
          .build();
    }
    Map<String, Boolean> known = declared.computeIfAbsent(operation, QueryParameters::of);
    given.forEach(
        (name, values) -> {
          Boolean repeatable = known.get(name);
          if (repeatable == null) {
            throw refusal(ProblemType.UNKNOWN_PARAMETER, name, unknown(known));
          }
          if (values.size() > 1 && !repeatable) {
            throw refusal(
                ProblemType.REPEATED_PARAMETER, name, "takes one value but was given several");
          }
          values.forEach(value -> checkText(name, value));
        });
    return null;
  }

  private static Problem refusal(ProblemType type, String name, String message) {
    return new Problem(
        type, "%s %s".formatted(name, message), List.of(new Violation(name, message)));
  }

  private static String unknown(Map<String, Boolean> known) {
    return known.isEmpty()
        ? "is not a parameter of this operation, which takes none"
        : "is not a parameter of this operation; it takes "
            + known.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  private static void checkText(String name, String value) {
    if (value.isEmpty() && !name.equals("q")) {
      throw Problem.parameter(name, "must not be empty");
    }
    if (value.length() > MAX_LENGTH) {
      throw Problem.parameter(name, "must not be longer than %d characters".formatted(MAX_LENGTH));
    }
    try {
      Text.clean(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, e.getMessage());
    }
  }

  /** The query parameters of a method, and whether each may be repeated. */
  private static Map<String, Boolean> of(Method method) {
    Map<String, Boolean> names = new HashMap<>();
    for (Parameter parameter : method.getParameters()) {
      collect(names, parameter, parameter.getType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        // The fields of query beans are public, and some are inherited.
        for (Field field : parameter.getType().getFields()) {
          collect(names, field, field.getType());
        }
      }
    }
    return Map.copyOf(names);
  }

  private static void collect(Map<String, Boolean> names, AnnotatedElement element, Class<?> type) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      names.put(query.value(), Collection.class.isAssignableFrom(type));
    }
  }
}
