package dev.onrecord.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.Map;

/** Explains why a body could not be read, in terms of the API rather than of Jackson. */
public final class JsonProblems {

  private JsonProblems() {}

  /** The problem for a failure to read JSON. */
  public static Problem of(JsonProcessingException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    if (e instanceof InputCoercionException) {
      return new Problem(
          ProblemType.INVALID_BODY, "A number is out of range%s.".formatted(location(e)));
    }
    if (!(e instanceof JsonMappingException mapping)) {
      return new Problem(
          ProblemType.MALFORMED_JSON, "The body is not well-formed JSON%s.".formatted(location(e)));
    }
    if (mapping.getCause() instanceof JsonProcessingException inner
        && !(inner instanceof JsonMappingException)) {
      return of(inner);
    }
    String field = path(mapping);
    if (field.isEmpty()) {
      return new Problem(ProblemType.INVALID_BODY, "The body must be one JSON object.");
    }
    return Problem.field(field, message(mapping));
  }

  private static String message(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not a known field";
    }
    if (e instanceof ValueInstantiationException
        && e.getCause() instanceof IllegalArgumentException cause) {
      return cause.getMessage();
    }
    // Our own deserializers throw InvalidFormatException without a value, with a message for the
    // client.
    if (e instanceof InvalidFormatException format && format.getValue() == null) {
      return format.getOriginalMessage();
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "must be " + kind(mismatch.getTargetType());
    }
    return "has the wrong type";
  }

  private static String kind(Class<?> type) {
    if (type == String.class || type.isEnum() || type.getName().startsWith("java.time.")) {
      return "a string";
    }
    if (type == java.util.UUID.class) {
      return "a UUID";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "a string";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String location(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }
}
