package dev.onrecord.explore.view;

import dev.onrecord.platform.http.CanonicalQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The query of a page, from which links narrow and widen. */
public record PageQuery(CanonicalQuery canonical) {

  /** A page of another result begins at its first item. */
  private static final String CURSOR = "cursor";

  /** The first value of a parameter, or an empty text. */
  public String value(String parameter) {
    List<String> values = canonical.parameters().get(parameter);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

  public List<String> values(String parameter) {
    return canonical.parameters().getOrDefault(parameter, List.of());
  }

  public boolean has(String parameter) {
    return canonical.parameters().containsKey(parameter);
  }

  /** This query with some parameters replaced by others. */
  public String replaced(Set<String> dropped, Map<String, String> added) {
    TreeMap<String, List<String>> parameters = new TreeMap<>(canonical.parameters());
    parameters.keySet().removeAll(dropped);
    parameters.remove(CURSOR);
    added.forEach((name, value) -> parameters.put(name, List.of(value)));
    return new CanonicalQuery(canonical.path(), parameters).url();
  }

  /** This query without one value of a parameter. */
  public String without(String parameter, String value) {
    List<String> left = new ArrayList<>(values(parameter));
    left.remove(value);
    TreeMap<String, List<String>> parameters = new TreeMap<>(canonical.parameters());
    parameters.remove(CURSOR);
    if (left.isEmpty()) {
      parameters.remove(parameter);
    } else {
      parameters.put(parameter, left);
    }
    return new CanonicalQuery(canonical.path(), parameters).url();
  }

  /** The same query at another address, without some parameters. */
  public String at(String path, Set<String> dropped) {
    return canonical.at(path, dropped).url();
  }
}
