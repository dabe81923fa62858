package dev.onrecord.platform.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A query as it was asked: its path and parameters, without the order in which they stood. */
public record CanonicalQuery(String path, TreeMap<String, List<String>> parameters) {

  public static CanonicalQuery of(UriInfo uri) {
    MultivaluedMap<String, String> given = uri.getQueryParameters();
    return new CanonicalQuery(uri.getPath(), new TreeMap<>(given));
  }

  /** The address of the page behind a cursor of the same query. */
  public String next(String cursor) {
    return with("cursor", cursor);
  }

  /** The address of the same query with another value for one parameter. */
  public String with(String parameter, String changed) {
    TreeMap<String, List<String>> all = new TreeMap<>(parameters);
    all.put(parameter, List.of(changed));
    return new CanonicalQuery(path, all).address();
  }

  /** The same query at another path, without some of its parameters. */
  public CanonicalQuery at(String other, Set<String> dropped) {
    TreeMap<String, List<String>> kept = new TreeMap<>(parameters);
    kept.keySet().removeAll(dropped);
    return new CanonicalQuery(other, kept);
  }

  /** The address of the query. */
  public String address() {
    return parameters.isEmpty()
        ? path
        : path
            + parameters.entrySet().stream()
                .flatMap(p -> p.getValue().stream().map(value -> p.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&", "?", ""));
  }

  /** The query in words. */
  public String title() {
    return parameters.entrySet().stream()
        .flatMap(p -> p.getValue().stream().map(value -> p.getKey() + " " + value))
        .collect(Collectors.joining(", "));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
