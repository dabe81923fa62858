package dev.onrecord.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A query as it was asked: its path and parameters, without the order in which they stood. */
public record Asked(String path, TreeMap<String, List<String>> parameters) {

  public static Asked of(UriInfo uri) {
    MultivaluedMap<String, String> given = uri.getQueryParameters();
    return new Asked(uri.getPath(), new TreeMap<>(given));
  }

  /** The address of the page behind a cursor of the same query. */
  public String next(String cursor) {
    return with("cursor", cursor);
  }

  /** The address of the same query with another value for one parameter. */
  public String with(String parameter, String changed) {
    TreeMap<String, List<String>> all = new TreeMap<>(parameters);
    all.put(parameter, List.of(changed));
    return path
        + all.entrySet().stream()
            .flatMap(p -> p.getValue().stream().map(value -> p.getKey() + "=" + encode(value)))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
