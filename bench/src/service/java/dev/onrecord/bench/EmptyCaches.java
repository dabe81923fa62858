package dev.onrecord.bench;

import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Empties every cache of the service before a request that asks for it, which shows what the
 * request costs without them.
 */
@Singleton
class EmptyCaches {

  private static final String HEADER = "Bench-Empty-Caches";

  private static final Set<Class<? extends Annotation>> LASTING =
      Set.of(ApplicationScoped.class, Singleton.class);

  /** Found once it is asked for: by then all that has a cache is there. */
  private List<Cache<?, ?>> caches;

  @ServerRequestFilter
  public void empty(ContainerRequestContext request) {
    if (request.getHeaderString(HEADER) != null) {
      caches().forEach(Cache::invalidateAll);
    }
  }

  private synchronized List<Cache<?, ?>> caches() {
    if (caches == null) {
      caches =
          Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
              .filter(bean -> bean.getBeanClass().getName().startsWith("dev.onrecord."))
              .filter(bean -> LASTING.contains(bean.getScope()))
              .map(bean -> Arc.container().instance((InjectableBean<?>) bean).get())
              .flatMap(bean -> caches(ClientProxy.unwrap(bean)))
              .toList();
    }
    return caches;
  }

  private static Stream<Cache<?, ?>> caches(Object bean) {
    return Stream.<Class<?>>iterate(bean.getClass(), Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> Cache.class.isAssignableFrom(field.getType()))
        .map(field -> cache(field, bean));
  }

  private static Cache<?, ?> cache(Field field, Object bean) {
    try {
      field.setAccessible(true);
      return (Cache<?, ?>) field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("fields of this program can be read", e);
    }
  }
}
