package dev.onrecord.mcp;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolInputGuardrail;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Refuses arguments that the input schema of a tool does not allow. The extension would ignore
 * unknown ones, and a typo must not widen a result.
 */
@Singleton
public class ToolArguments implements ToolInputGuardrail {

  private final ArgumentSchemas schemas;

  ToolArguments(ArgumentSchemas schemas) {
    this.schemas = schemas;
  }

  @Override
  public void apply(ToolInputContext context) {
    JsonObject given = context.getArguments();
    List<Violation> violations =
        violations(context.getTool(), given == null ? new JsonObject() : given);
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      throw new ToolCallException(
          ProblemText.of(
              new Problem(
                  ProblemType.INVALID_PARAMETER,
                  "%s %s".formatted(first.field(), first.message()),
                  violations)));
    }
  }

  private List<Violation> violations(ToolInfo tool, JsonObject given) {
    JsonObject schema = schemas.of(tool);
    JsonObject properties = schema.getJsonObject("properties");
    List<Violation> violations = new ArrayList<>();
    for (Map.Entry<String, Object> argument : given) {
      JsonObject bounds = properties.getJsonObject(argument.getKey());
      String fault =
          bounds == null
              ? "is not an argument of this tool; it takes "
                  + String.join(", ", properties.fieldNames())
              : fault(bounds, argument.getValue());
      if (fault != null) {
        violations.add(new Violation(argument.getKey(), fault));
      }
    }
    schema.getJsonArray("required").stream()
        .map(String.class::cast)
        .filter(name -> given.getValue(name) == null)
        .forEach(name -> violations.add(new Violation(name, "is required")));
    return violations;
  }

  /** What is wrong with a value, or null. An explicit null counts as absent. */
  private static String fault(JsonObject bounds, Object value) {
    if (value == null) {
      return null;
    }
    return switch (bounds.getString("type")) {
      case "string" -> textFault(bounds, value);
      case "integer" -> numberFault(bounds, value);
      default -> listFault(bounds, value);
    };
  }

  private static String textFault(JsonObject bounds, Object value) {
    JsonArray words = bounds.getJsonArray("enum");
    if (words != null) {
      return words.contains(value) ? null : "must be one of " + words.encode();
    }
    int min = bounds.getInteger("minLength");
    int max = bounds.getInteger("maxLength");
    return value instanceof String text && text.length() >= min && text.length() <= max
        ? null
        : "must be a string of %d to %d characters".formatted(min, max);
  }

  private static String numberFault(JsonObject bounds, Object value) {
    int min = bounds.getInteger("minimum");
    int max = bounds.getInteger("maximum");
    return value instanceof Integer number && number >= min && number <= max
        ? null
        : "must be a whole number from %d to %d".formatted(min, max);
  }

  private static String listFault(JsonObject bounds, Object value) {
    int min = bounds.getInteger("minItems");
    int max = bounds.getInteger("maxItems");
    boolean isList =
        value instanceof JsonArray list
            && list.size() >= min
            && list.size() <= max
            && list.stream()
                .allMatch(each -> textFault(bounds.getJsonObject("items"), each) == null);
    return isList ? null : "must be a list of %d to %d strings".formatted(min, max);
  }
}
