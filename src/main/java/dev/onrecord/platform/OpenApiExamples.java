package dev.onrecord.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The examples of the OpenAPI document: requests to the starter record, and what it answers. A test
 * holds them true.
 */
record OpenApiExamples(Map<String, Example> byOperation) {

  private static final String FILE = "openapi-examples.json";

  /**
   * One exchange; the status is the one that the operation succeeds with.
   *
   * @param given what is posted to the record before; null where nothing is
   */
  record Example(Object given, String path, Object request, Object response) {}

  static OpenApiExamples read() {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      return new OpenApiExamples(
          new ObjectMapper()
              .readValue(
                  Objects.requireNonNull(file, FILE),
                  new TypeReference<Map<String, Example>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void addTo(Operation operation, APIResponse success) {
    Map<String, Example> named = named(operation.getOperationId());
    if (!named.isEmpty()) {
      Map<String, org.eclipse.microprofile.openapi.models.examples.Example> shown = new TreeMap<>();
      named.forEach(
          (name, example) ->
              shown.put(
                  name, OASFactory.createExample().summary(example.path).value(example.response)));
      shown(success.getContent()).forEach(m -> m.setExamples(shown));
      return;
    }
    Example example = byOperation.get(operation.getOperationId());
    if (example == null) {
      return;
    }
    if (example.request != null) {
      shown(operation.getRequestBody().getContent()).forEach(m -> m.setExample(example.request));
    }
    if (example.response != null) {
      shown(success.getContent()).forEach(m -> m.setExample(example.response));
    }
  }

  /** Those of an operation that answers in several ways, by what stands behind a point. */
  private Map<String, Example> named(String operation) {
    String prefix = operation + ".";
    Map<String, Example> named = new TreeMap<>();
    byOperation.forEach(
        (name, example) -> {
          if (name.startsWith(prefix)) {
            named.put(name.substring(prefix.length()), example);
          }
        });
    return named;
  }

  /** The types that an example is of: JSON where that is one of several. */
  private static Collection<MediaType> shown(Content content) {
    MediaType json = content.getMediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
    return json == null ? content.getMediaTypes().values() : List.of(json);
  }
}
