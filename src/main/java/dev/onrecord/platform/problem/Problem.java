package dev.onrecord.platform.problem;

import dev.onrecord.platform.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that cannot be answered, to be thrown from anywhere: it becomes problem+json. */
public class Problem extends RuntimeException {

  /** As many as somebody would read; a body of nothing but faults is answered with no more. */
  static final int MOST_VIOLATIONS = 100;

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

  /** A query parameter, path segment or header with a value that is not accepted. */
  public static Problem parameter(String name, String message) {
    return new Problem(
        ProblemType.INVALID_PARAMETER,
        "%s %s".formatted(name, message),
        List.of(new Violation(name, message)));
  }

  /** One field of a body that is not accepted, by the general type or a more telling one. */
  public static Problem field(ProblemType type, String field, String message) {
    return new Problem(
        type, "%s %s".formatted(field, message), List.of(new Violation(field, message)));
  }

  public static Problem field(String field, String message) {
    return field(ProblemType.INVALID_BODY, field, message);
  }

  public static Problem notFound(String what, Object address) {
    return new Problem(ProblemType.NOT_FOUND, "There is no %s %s.".formatted(what, address));
  }

  /** The same for a form that stands inside another, at the given field. */
  public Problem within(String field) {
    List<Violation> moved =
        violations.stream().map(v -> new Violation(field + "." + v.field(), v.message())).toList();
    Problem problem = new Problem(type, field + "." + getMessage(), moved);
    problem.members.putAll(members);
    return problem;
  }

  /** Adds an extension member, such as the candidates for an ambiguous name. */
  public Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Says after how many seconds the request may be sent again, where that is of any use. */
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
   * The problem as JSON.
   *
   * @param instance the path of the request; null where the answer says what it belongs to
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
