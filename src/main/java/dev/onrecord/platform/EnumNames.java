package dev.onrecord.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Converts enum constants to and from the lower-case names of the API. */
public final class EnumNames {

  /** Cached, since a response has hundreds. */
  private static final Map<Enum<?>, String> SNAKE = new ConcurrentHashMap<>();

  private EnumNames() {}

  /** The name in JSON and queries, such as {@code social_post}. */
  public static String snake(Enum<?> constant) {
    return SNAKE.computeIfAbsent(constant, each -> each.name().toLowerCase(Locale.ROOT));
  }

  /** The name in URLs, such as {@code unknown-name}. */
  public static String kebab(Enum<?> constant) {
    return snake(constant).replace('_', '-');
  }

  /** The constant with a name in JSON and queries. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> snake(c).equals(word)).findFirst();
  }

  /** The names of all constants, for messages. */
  public static String list(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::snake)
        .collect(Collectors.joining(", "));
  }
}
