package dev.onrecord.it;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows redirects and refreshes, and keeps cookies by their paths and sites as browsers do: a
 * Strict cookie is not sent on the way from another site.
 */
final class Browser {

  private static final int MOST_STEPS = 12;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, Cookie> cookies = new TreeMap<>();

  /** A cookie as the service set it. */
  record Cookie(String name, String value, String host, Map<String, String> attributes) {

    private boolean isFor(URI uri, boolean isFromElsewhere) {
      String path = attributes.get("path");
      boolean isBelow = uri.getPath().equals(path) || uri.getPath().startsWith(path + "/");
      return host.equals(uri.getHost())
          && (path.equals("/") || isBelow)
          && !(isFromElsewhere && "strict".equals(attributes.get("samesite")));
    }
  }

  /** A page, and the URLs on the way to it. */
  record Page(int status, URI uri, HttpHeaders headers, String body, List<URI> way) {

    Document document() {
      return Jsoup.parse(body);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Where a redirect leads. */
    URI next() {
      return uri.resolve(header("Location"));
    }
  }

  /** The cookies whose names begin with a text. */
  List<Cookie> cookies(String prefix) {
    return cookies.values().stream().filter(each -> each.name.startsWith(prefix)).toList();
  }

  void setCookie(String name, String value, URI service, String path) {
    Map<String, String> attributes = new TreeMap<>(Map.of("path", path, "samesite", "lax"));
    cookies.put(name, new Cookie(name, value, service.getHost(), attributes));
  }

  void forgetCookies(String prefix) {
    cookies.keySet().removeIf(name -> name.startsWith(prefix));
  }

  /** Opens a URL as if it had been typed. */
  Page open(URI uri) throws Exception {
    return open(uri, Integer.MAX_VALUE);
  }

  /** Opens a URL, and follows at most some redirects. */
  Page open(URI uri, int redirects) throws Exception {
    return follow(send("GET", uri, null, false), uri.getHost(), redirects);
  }

  /** Sends the form of a page, with some fields changed. */
  Page submit(Page page, String action, Map<String, String> changes) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : page.document().select("form[action=%s] [name]".formatted(action))) {
      fields.put(field.attr("name"), field.val());
    }
    fields.putAll(changes);
    URI uri = page.uri.resolve(action);
    return follow(send("POST", uri, form(fields), false), uri.getHost(), Integer.MAX_VALUE);
  }

  /** All cookies in a header, whatever their paths are, as a program could send them. */
  String cookieHeader() {
    return cookies.values().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page follow(HttpResponse<String> first, String host, int redirects) throws Exception {
    List<URI> way = new ArrayList<>(List.of(first.uri()));
    HttpResponse<String> response = first;
    boolean isFromElsewhere = false;
    for (int left = redirects; left > 0; left--) {
      URI next = next(response);
      if (next == null) {
        break;
      }
      if (way.size() > MOST_STEPS) {
        throw new IllegalStateException("There is no end: " + way);
      }
      boolean isRedirect = response.statusCode() < 400 && response.statusCode() >= 300;
      // A page asks for its refresh itself.
      isFromElsewhere =
          isRedirect && (isFromElsewhere || !next.getHost().equals(response.uri().getHost()));
      response = send("GET", next, null, isFromElsewhere);
      way.add(next);
    }
    return new Page(
        response.statusCode(), response.uri(), response.headers(), response.body(), way);
  }

  private static URI next(HttpResponse<String> response) {
    if (response.statusCode() >= 300 && response.statusCode() < 400) {
      return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }
    Element refresh = Jsoup.parse(response.body()).selectFirst("meta[http-equiv=refresh]");
    return refresh == null
        ? null
        : response.uri().resolve(refresh.attr("content").replaceFirst("^0; url=", ""));
  }

  private HttpResponse<String> send(String method, URI uri, String form, boolean isFromElsewhere)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(
                method,
                form == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(form));
    if (form != null) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    return exchange(request, uri, isFromElsewhere);
  }

  private HttpResponse<String> exchange(
      HttpRequest.Builder request, URI uri, boolean isFromElsewhere) throws Exception {
    String sent =
        cookies.values().stream()
            .filter(cookie -> cookie.isFor(uri, isFromElsewhere))
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(set -> keep(set, uri.getHost()));
    return response;
  }

  private void keep(String set, String host) {
    String[] parts = set.split("; *");
    String[] pair = parts[0].split("=", 2);
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].toLowerCase(Locale.ROOT).split("=", 2);
      attributes.put(attribute[0], attribute.length == 1 ? "" : attribute[1]);
    }
    if ("0".equals(attributes.get("max-age"))) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], new Cookie(pair[0], pair[1], host, attributes));
    }
  }
}
