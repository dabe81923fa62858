package dev.onrecord.platform.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The path and parameters of a query, independent of their order in the request. */
public record CanonicalQuery(String path, TreeMap<String, List<String>> parameters) {

  public static CanonicalQuery of(UriInfo uri) {
    MultivaluedMap<String, String> sent = uri.getQueryParameters();
    return new CanonicalQuery(uri.getPath(), new TreeMap<>(sent));
  }

  /** The URL of the page at a cursor. */
  public String next(String cursor) {
    return with("cursor", cursor);
  }

  /** The URL of this query with one parameter replaced. */
  public String with(String parameter, String changed) {
    TreeMap<String, List<String>> all = new TreeMap<>(parameters);
    all.put(parameter, List.of(changed));
    return new CanonicalQuery(path, all).url();
  }

  /** This query at another path, without some parameters. */
  public CanonicalQuery at(String newPath, Set<String> dropped) {
    TreeMap<String, List<String>> remaining = new TreeMap<>(parameters);
    remaining.keySet().removeAll(dropped);
    return new CanonicalQuery(newPath, remaining);
  }

  /** This query without parameters that have no value. */
  CanonicalQuery withoutEmpty() {
    TreeMap<String, List<String>> remaining = new TreeMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> given = values.stream().filter(value -> !value.isEmpty()).toList();
          if (!given.isEmpty()) {
            remaining.put(name, given);
          }
        });
    return new CanonicalQuery(path, remaining);
  }

  /** The URL of the query. */
  public String url() {
    return parameters.isEmpty()
        ? path
        : path
            + parameters.entrySet().stream()
                .flatMap(p -> p.getValue().stream().map(value -> p.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&", "?", ""));
  }

  /** The query as the title of a feed. */
  public String title() {
    return parameters.entrySet().stream()
        .flatMap(p -> p.getValue().stream().map(value -> p.getKey() + " " + value))
        .collect(Collectors.joining(", "));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
