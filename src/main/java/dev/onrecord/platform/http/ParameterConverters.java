package dev.onrecord.platform.http;

import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Converts query parameters to the types that operations declare: enums, booleans, whole numbers
 * within the bounds of the parameter's OpenAPI schema, and types with a static method {@code
 * parse}. A bad value is a problem that names the parameter, not the empty 404 of Jakarta REST.
 */
@Provider
class ParameterConverters implements ParamConverterProvider {

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Optional<QueryParam> parameter = find(QueryParam.class, annotations);
    return parameter.isEmpty() || type == String.class
        ? null
        : new Converter<>(parameter.get().value(), parser(type, annotations));
  }

  /**
   * Converts one parameter.
   *
   * @param parse throws {@link IllegalArgumentException} with a message for the client
   */
  private record Converter<T>(String parameter, Function<String, T> parse)
      implements ParamConverter<T> {

    @Override
    public T fromString(String value) {
      try {
        return parse.apply(value);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(Problem.parameter(parameter, e.getMessage()));
      } catch (Problem e) {
        throw new BadRequestException(e);
      } catch (RuntimeException e) {
        // Quarkus REST makes an empty 404 of any exception that Jakarta REST does not know.
        throw new InternalServerErrorException(e);
      }
    }

    @Override
    public String toString(T value) {
      throw new UnsupportedOperationException("only requests have parameters");
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> Function<String, T> parser(Class<T> type, Annotation[] annotations) {
    if (type.isEnum()) {
      return value -> (T) EnumNames.require((Class) type, value);
    }
    if (type == Boolean.class) {
      return value -> (T) parseBoolean(value);
    }
    if (type == Integer.class) {
      Parameter parameter = find(Parameter.class, annotations).orElseThrow();
      int min = Integer.parseInt(parameter.schema().minimum());
      int max = Integer.parseInt(parameter.schema().maximum());
      return value -> (T) parseInteger(value, min, max);
    }
    Method parse = parse(type);
    return value -> (T) invoke(parse, value);
  }

  private static Boolean parseBoolean(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException("must be true or false");
    }
    return Boolean.valueOf(value);
  }

  private static Integer parseInteger(String value, int min, int max) {
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw new IllegalArgumentException("must be a whole number from %d to %d".formatted(min, max));
  }

  private static Method parse(Class<?> type) {
    try {
      return type.getMethod("parse", String.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no parameter can be a " + type, e);
    }
  }

  private static Object invoke(Method parse, String value) {
    try {
      return parse.invoke(null, value);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <A> Optional<A> find(Class<A> type, Annotation[] annotations) {
    return Arrays.stream(annotations).filter(type::isInstance).map(type::cast).findFirst();
  }
}
