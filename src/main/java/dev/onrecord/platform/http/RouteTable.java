package dev.onrecord.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the routes that resources and extensions declare, with their methods, roles and body
 * formats.
 */
@Singleton
public class RouteTable {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  /** By path template, such as {@code /people/{slug}}. */
  private final Map<String, SortedSet<String>> methods = new TreeMap<>();

  private final Map<String, Pattern> patterns = new TreeMap<>();

  /** The paths of operations that read bodies line by line, by method. */
  private final Map<String, SortedSet<String>> lineReaders = new TreeMap<>();

  /** The media types of bodies that an operation declares, by method and path. */
  private final Map<String, Map<String, SortedSet<String>>> consumed = new TreeMap<>();

  /** The role that an operation declares, by method and path. */
  private final Map<String, Map<String, String>> roles = new TreeMap<>();

  /** The public reads, by method and path. */
  private final Map<String, Map<String, PublicRead>> publicReads = new TreeMap<>();

  RouteTable(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      String resource = path(bean.getBeanClass());
      if (resource != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          add(resource, method);
        }
      }
    }
  }

  /** The path that a class declares, or null. */
  private static String path(Class<?> type) {
    Path path = type.getAnnotation(Path.class);
    ExtensionRoute route = type.getAnnotation(ExtensionRoute.class);
    return path != null ? path.value() : route != null ? route.value() : null;
  }

  private void add(String resource, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path path = method.getAnnotation(Path.class);
        String template = resource + (path == null ? "" : path.value());
        patterns.put(template, pattern(template));
        RolesAllowed role = method.getAnnotation(RolesAllowed.class);
        if (role != null) {
          roles.computeIfAbsent(verb.value(), v -> new TreeMap<>()).put(template, role.value()[0]);
        }
        PublicRead publicRead = method.getAnnotation(PublicRead.class);
        if (publicRead != null) {
          publicReads.computeIfAbsent(verb.value(), v -> new TreeMap<>()).put(template, publicRead);
        }
        Consumes consumes = method.getAnnotation(Consumes.class);
        if (consumes != null) {
          consumed
              .computeIfAbsent(verb.value(), v -> new TreeMap<>())
              .computeIfAbsent(template, t -> new TreeSet<>())
              .addAll(List.of(consumes.value()));
        }
        if (consumes != null && List.of(consumes.value()).contains(MediaTypes.NDJSON)) {
          lineReaders.computeIfAbsent(verb.value(), v -> new TreeSet<>()).add(template);
        }
        SortedSet<String> verbs = methods.computeIfAbsent(template, a -> new TreeSet<>());
        verbs.add(HttpMethod.OPTIONS);
        verbs.add(verb.value());
        if (verb.value().equals(HttpMethod.GET)) {
          verbs.add(HttpMethod.HEAD);
        }
      }
    }
  }

  /** Matches the paths of a template. Dots in it are literal. */
  private static Pattern pattern(String template) {
    String paths =
        Stream.of(PARAMETER.split(template, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+"));
    return Pattern.compile(paths + "/*");
  }

  /** The template that matches a path. */
  public Optional<String> template(String path) {
    return patterns.entrySet().stream()
        .filter(template -> template.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The role that an operation declares, if the operation exists and declares one. */
  Optional<String> role(String method, String path) {
    return declared(roles, method, path);
  }

  /** What an operation declares that reads with a method that usually writes. */
  Optional<PublicRead> publicRead(String method, String path) {
    return declared(publicReads, method, path);
  }

  /** Whether a request with this method and the context's address is a public read. */
  boolean isPublicRead(String method, RoutingContext context) {
    return publicRead(method, context.normalizedPath())
        .filter(read -> !writes(context.request(), read.writesWith()))
        .isPresent();
  }

  private static boolean writes(HttpServerRequest request, String parameter) {
    try {
      return !parameter.isEmpty() && request.params(true).contains(parameter);
    } catch (IllegalArgumentException e) {
      // A query that cannot be decoded might say anything, so it gets no privilege of a read.
      return true;
    }
  }

  private <T> Optional<T> declared(
      Map<String, Map<String, T>> declarations, String method, String path) {
    return declarations.getOrDefault(method, Map.of()).entrySet().stream()
        .filter(operation -> patterns.get(operation.getKey()).matcher(path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The media types that an operation accepts, for messages; empty if it declares none. */
  String consumed(String method, String path) {
    return declared(consumed, method, path).map(types -> String.join(", ", types)).orElse("");
  }

  /** Whether an operation reads its body line by line as it arrives. */
  boolean readsLines(String method, String path) {
    return lineReaders.getOrDefault(method, Collections.emptySortedSet()).stream()
        .anyMatch(template -> patterns.get(template).matcher(path).matches());
  }

  /**
   * The methods of a path, as the {@code Allow} header of a 405 must list them (RFC 9110, section
   * 15.5.6). Empty if no route matches.
   */
  String methods(String path) {
    return template(path).map(template -> String.join(", ", methods.get(template))).orElse("");
  }
}
