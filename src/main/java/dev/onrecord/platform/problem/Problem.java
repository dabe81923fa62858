package dev.onrecord.platform.problem;

import dev.onrecord.platform.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered. Throw it from anywhere; it becomes a problem+json response.
 */
public class Problem extends RuntimeException {

  /** The most violations in a response, however many the body has. */
  static final int MAX_VIOLATIONS = 100;

  private final ProblemType type;
  private final List<Violation> violations;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private long retryAfter = 1;

  public Problem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public Problem(ProblemType type, String detail, List<Violation> violations) {
    super(Text.shortened(detail), null, false, false);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  /** A query parameter, path segment or header with an invalid value. */
  public static Problem parameter(String name, String message) {
    return new Problem(
        ProblemType.INVALID_PARAMETER,
        "%s %s".formatted(name, message),
        List.of(new Violation(name, message)));
  }

  /**
   * A body field with an invalid value, as a problem of the general type or a more specific one.
   */
  public static Problem field(ProblemType type, String field, String message) {
    return new Problem(
        type, "%s %s".formatted(field, message), List.of(new Violation(field, message)));
  }

  public static Problem field(String field, String message) {
    return field(ProblemType.INVALID_BODY, field, message);
  }

  public static Problem notFound(String type, Object key) {
    return new Problem(ProblemType.NOT_FOUND, "There is no %s %s.".formatted(type, key));
  }

  /** The same problem for a form that is nested in another at the given field. */
  public Problem within(String field) {
    List<Violation> moved =
        violations.stream().map(v -> new Violation(field + "." + v.field(), v.message())).toList();
    Problem problem = new Problem(type, field + "." + getMessage(), moved);
    problem.members.putAll(members);
    return problem;
  }

  /** Adds an extension member, such as the candidates of an ambiguous name. */
  public Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Sets the value of {@code Retry-After}, in seconds. */
  public Problem retryAfter(long seconds) {
    retryAfter = seconds;
    return this;
  }

  public long retryAfter() {
    return retryAfter;
  }

  public ProblemType type() {
    return type;
  }

  public List<Violation> violations() {
    return violations;
  }

  /**
   * The body of the response.
   *
   * @param instance the path of the request, or null
   */
  public ProblemBody body(String instance) {
    return new ProblemBody(
        type.path(),
        type.title(),
        type.status(),
        getMessage(),
        instance,
        violations.isEmpty() ? null : violations,
        members);
  }
}
