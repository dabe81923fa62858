package dev.onrecord.platform.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Arranges paths, operations and parameters in the order of use. Swagger UI shows them so. */
final class OpenApiOrder {

  private static final List<PathItem.HttpMethod> METHODS =
      List.of(
          PathItem.HttpMethod.GET,
          PathItem.HttpMethod.POST,
          PathItem.HttpMethod.PUT,
          PathItem.HttpMethod.DELETE);

  /** What is asked first comes first; what pages a result comes last. */
  private static final List<String> PARAMETERS =
      List.of(
          "slug",
          "id",
          "problem",
          "quote",
          "person",
          "speaker",
          "organization",
          "about",
          "topic",
          "model",
          "stance",
          "q",
          "name",
          "type",
          "from",
          "to",
          "dates",
          "form",
          "medium",
          "language",
          "replyTo",
          "source",
          "status",
          "since",
          "sort",
          "facets",
          "total",
          "limit",
          "cursor",
          "If-Match",
          "If-None-Match",
          "Last-Event-ID");

  /** Between the filters and the rest, for parameters of a single operation. */
  private static final int OTHERS = PARAMETERS.indexOf("sort");

  private OpenApiOrder() {}

  static void arrange(OpenAPI document) {
    List<String> tags = document.getTags().stream().map(Tag::getName).toList();
    Paths arranged = OASFactory.createPaths();
    document.getPaths().getPathItems().entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, PathItem> path) -> tag(path.getValue(), tags))
                .thenComparing(Map.Entry::getKey))
        .forEach(path -> arranged.addPathItem(path.getKey(), arranged(path.getValue())));
    document.setPaths(arranged);
  }

  private static int tag(PathItem path, List<String> tags) {
    Operation first = path.getOperations().values().iterator().next();
    return tags.indexOf(first.getTags().get(0));
  }

  private static PathItem arranged(PathItem path) {
    Map<PathItem.HttpMethod, Operation> operations = new LinkedHashMap<>(path.getOperations());
    METHODS.forEach(method -> path.setOperation(method, null));
    METHODS.stream()
        .filter(operations::containsKey)
        .forEach(method -> path.setOperation(method, operations.get(method)));
    operations.values().stream()
        .filter(operation -> operation.getParameters() != null)
        .forEach(
            operation ->
                operation.setParameters(
                    operation.getParameters().stream()
                        .sorted(Comparator.comparingInt(OpenApiOrder::place))
                        .toList()));
    return path;
  }

  private static int place(Parameter parameter) {
    int place = PARAMETERS.indexOf(parameter.getName());
    return place < 0 ? OTHERS : place;
  }
}
