package dev.onrecord.platform;

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

/** The addresses that there are, and which methods each takes. */
@Singleton
class Addresses {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  /** By the address as resources declare it, such as {@code /people/{slug}}. */
  private final Map<String, SortedSet<String>> methods = new TreeMap<>();

  private final Map<String, Pattern> patterns = new TreeMap<>();

  /** The operations that read bodies line by line, by their method and address. */
  private final Map<String, SortedSet<String>> ofLines = new TreeMap<>();

  /** The role that an operation declares, by its method and address. */
  private final Map<String, Map<String, String>> roles = new TreeMap<>();

  /** What operations that are public reads declare, by their method and address. */
  private final Map<String, Map<String, PublicRead>> publicReads = new TreeMap<>();

  Addresses(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path resource = bean.getBeanClass().getAnnotation(Path.class);
      if (resource != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          add(resource.value(), method);
        }
      }
    }
  }

  private void add(String resource, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path path = method.getAnnotation(Path.class);
        String address = resource + (path == null ? "" : path.value());
        patterns.put(address, pattern(address));
        RolesAllowed role = method.getAnnotation(RolesAllowed.class);
        if (role != null) {
          roles.computeIfAbsent(verb.value(), v -> new TreeMap<>()).put(address, role.value()[0]);
        }
        PublicRead publicRead = method.getAnnotation(PublicRead.class);
        if (publicRead != null) {
          publicReads.computeIfAbsent(verb.value(), v -> new TreeMap<>()).put(address, publicRead);
        }
        Consumes consumes = method.getAnnotation(Consumes.class);
        if (consumes != null && List.of(consumes.value()).contains(MediaTypes.NDJSON)) {
          ofLines.computeIfAbsent(verb.value(), v -> new TreeSet<>()).add(address);
        }
        SortedSet<String> verbs = methods.computeIfAbsent(address, a -> new TreeSet<>());
        verbs.add(HttpMethod.OPTIONS);
        verbs.add(verb.value());
        if (verb.value().equals(HttpMethod.GET)) {
          verbs.add(HttpMethod.HEAD);
        }
      }
    }
  }

  /** Matches the paths of an address, whose dots stand for themselves. */
  private static Pattern pattern(String address) {
    String paths =
        Stream.of(PARAMETER.split(address, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+"));
    return Pattern.compile(paths + "/*");
  }

  /** The address of a path as resources declare it. */
  Optional<String> of(String path) {
    return patterns.entrySet().stream()
        .filter(address -> address.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The role that an operation declares, if there is such an operation and it does. */
  Optional<String> role(String method, String path) {
    return declared(roles, method, path);
  }

  /** Whether a request only reads, whatever its method. */
  boolean isPublicRead(RoutingContext context, String method) {
    return publicRead(method, context.normalizedPath())
        .filter(read -> !isSaved(context.request(), read.writesWith()))
        .isPresent();
  }

  private static boolean isSaved(HttpServerRequest request, String parameter) {
    try {
      return !parameter.isEmpty() && request.params().contains(parameter);
    } catch (IllegalArgumentException e) {
      // Of an address that cannot be decoded, nobody knows what it asks for.
      return true;
    }
  }

  /** What an operation declares that is a read, whatever its method. */
  Optional<PublicRead> publicRead(String method, String path) {
    return declared(publicReads, method, path);
  }

  private <T> Optional<T> declared(
      Map<String, Map<String, T>> declarations, String method, String path) {
    return declarations.getOrDefault(method, Map.of()).entrySet().stream()
        .filter(operation -> patterns.get(operation.getKey()).matcher(path).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether an operation reads its body line by line, while it arrives. */
  boolean takesLines(String method, String path) {
    return ofLines.getOrDefault(method, Collections.emptySortedSet()).stream()
        .anyMatch(address -> patterns.get(address).matcher(path).matches());
  }

  /**
   * The methods that a path takes, as the header {@code Allow} lists them, which a 405 has to carry
   * (RFC 9110, section 15.5.6); empty where there is no such path.
   */
  String methods(String path) {
    return of(path).map(address -> String.join(", ", methods.get(address))).orElse("");
  }
}
