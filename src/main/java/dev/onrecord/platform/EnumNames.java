package dev.onrecord.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How enum constants are written outside of Java: in lower case. */
public final class EnumNames {

  /** An answer holds hundreds. */
  private static final Map<Enum<?>, String> SNAKE = new ConcurrentHashMap<>();

  private EnumNames() {}

  /** The constant as it stands in JSON and in queries, such as {@code social_post}. */
  public static String snake(Enum<?> constant) {
    return SNAKE.computeIfAbsent(constant, each -> each.name().toLowerCase(Locale.ROOT));
  }

  /** The constant as it stands in addresses, such as {@code unknown-name}. */
  public static String kebab(Enum<?> constant) {
    return snake(constant).replace('_', '-');
  }

  /** The constant that is written so in JSON and in queries. */
  public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> snake(c).equals(word)).findFirst();
  }

  /** All constants of a type as they are written, for messages. */
  public static String list(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::snake)
        .collect(Collectors.joining(", "));
  }
}
