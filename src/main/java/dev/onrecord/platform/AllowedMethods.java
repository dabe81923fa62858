package dev.onrecord.platform;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which methods an address takes, for the header that a 405 has to carry (RFC 9110, section
 * 15.5.6).
 */
@Singleton
class AllowedMethods {

  /** By the address as a pattern. */
  private final Map<String, SortedSet<String>> byAddress = new TreeMap<>();

  AllowedMethods(BeanManager beans) {
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
        SortedSet<String> verbs =
            byAddress.computeIfAbsent(
                address.replaceAll("\\{[^}]*}", "[^/]+"), a -> new TreeSet<>());
        verbs.add(verb.value());
        if (verb.value().equals("GET")) {
          verbs.add("HEAD");
        }
      }
    }
  }

  /** The methods, with commas between; empty where nothing is known of the address. */
  String at(String path) {
    return byAddress.entrySet().stream()
        .filter(address -> path.matches(address.getKey() + "/*"))
        .map(address -> String.join(", ", address.getValue()))
        .findFirst()
        .orElse("");
  }
}
