package dev.onrecord.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.http.MediaTypes;
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
 * The examples of the OpenAPI document: requests to the starter record and their responses. A test
 * keeps them correct.
 */
record OpenApiExamples(Map<String, Example> byOperation) {

  private static final String FILE = "openapi-examples.json";

  /**
   * A request and its successful response.
   *
   * @param given an item posted to the record first, or null
   * @param csv another request, for an operation that also accepts CSV, or null
   */
  record Example(Object given, String path, Object request, String csv, Object response) {}

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
    Map<String, org.eclipse.microprofile.openapi.models.examples.Example> named =
        named(operation.getOperationId());
    if (!named.isEmpty()) {
      shown(success.getContent()).forEach(m -> m.setExamples(named));
      return;
    }
    Example example = byOperation.get(operation.getOperationId());
    if (example == null) {
      return;
    }
    if (example.request != null) {
      Content content = operation.getRequestBody().getContent();
      shown(content).forEach(m -> m.setExample(example.request));
      if (example.csv != null) {
        content.getMediaType(MediaTypes.CSV).setExample(example.csv);
      }
    }
    if (example.response != null) {
      shown(success.getContent()).forEach(m -> m.setExample(example.response));
    }
  }

  /** The examples of an operation that has several: its id, a dot and a name. */
  private Map<String, org.eclipse.microprofile.openapi.models.examples.Example> named(
      String operation) {
    String prefix = operation + ".";
    Map<String, org.eclipse.microprofile.openapi.models.examples.Example> named = new TreeMap<>();
    byOperation.forEach(
        (key, example) -> {
          if (key.startsWith(prefix)) {
            named.put(
                key.substring(prefix.length()),
                OASFactory.createExample().summary(example.path).value(example.response));
          }
        });
    return named;
  }

  /** The media types that get the example: JSON if it is one of several. */
  private static Collection<MediaType> shown(Content content) {
    MediaType json = content.getMediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
    return json == null ? content.getMediaTypes().values() : List.of(json);
  }
}
