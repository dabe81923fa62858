package dev.onrecord.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares docs/settings.md with {@link Settings}. */
@Tag("database-independent")
class SettingsDocTest {

  private static final Path DOCS = Path.of("docs");

  private static final String PREFIX = Settings.class.getAnnotation(ConfigMapping.class).prefix();

  /** A row of the table: setting, default, unit, meaning. */
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `(onrecord\\.[a-z.-]+)` \\| `([^`]+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

  /** Files whose names look like those of settings. */
  private static final Set<String> FILES =
      Set.of("onrecord.checkpoint", "onrecord.jar", "onrecord.mv.db");

  /** A setting named in prose, alone or with a value. */
  private static final Pattern NAMED = Pattern.compile("`(onrecord\\.[a-z-]+(?:\\.[a-z-]+)*)[=`]");

  @Test
  void thePageListsEachSettingOnceWithItsDefault() throws IOException {
    Map<String, List<String>> listed =
        ROW.matcher(Files.readString(DOCS.resolve("settings.md")))
            .results()
            .collect(
                groupingBy(
                    row -> row.group(1), TreeMap::new, mapping(row -> row.group(2), toList())));
    SortedMap<String, List<String>> expected = new TreeMap<>();
    defaults().forEach((name, value) -> expected.put(name, List.of(value)));
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void thePagesNameNoSettingThatDoesNotExist() throws IOException {
    try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.walk(DOCS))) {
      TreeSet<String> named =
          pages
              .filter(page -> page.toString().endsWith(".md"))
              .flatMap(page -> NAMED.matcher(read(page)).results())
              .map((MatchResult match) -> match.group(1))
              .filter(name -> !FILES.contains(name))
              .collect(toCollection(TreeSet::new));
      assertThat(defaults().keySet()).containsAll(named);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names and defaults of all settings. */
  private static SortedMap<String, String> defaults() throws IOException {
    Properties properties = new Properties();
    try (InputStream file = Settings.class.getResourceAsStream("/application.properties")) {
      properties.load(file);
    }
    SortedMap<String, String> defaults = new TreeMap<>();
    collect(PREFIX, Settings.class, properties, defaults);
    return defaults;
  }

  private static void collect(
      String prefix, Class<?> group, Properties properties, SortedMap<String, String> defaults) {
    for (Method method : group.getMethods()) {
      WithName given = method.getAnnotation(WithName.class);
      String name =
          prefix + "." + (given == null ? StringUtil.skewer(method.getName()) : given.value());
      if (method.getReturnType() == Map.class) {
        properties.stringPropertyNames().stream()
            .filter(key -> key.startsWith(name + "."))
            .forEach(key -> defaults.put(key, properties.getProperty(key)));
      } else if (method.getReturnType().isInterface()
          && method.getReturnType().getEnclosingClass() == Settings.class) {
        collect(name, method.getReturnType(), properties, defaults);
      } else {
        WithDefault value = method.getAnnotation(WithDefault.class);
        String none = method.getReturnType() == Optional.class ? "none" : null;
        defaults.put(name, properties.getProperty(name, value == null ? none : value.value()));
      }
    }
  }
}
