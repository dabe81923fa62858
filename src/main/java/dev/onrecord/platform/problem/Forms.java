package dev.onrecord.platform.problem;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Validates forms against the constraints that they declare, whether they come from a request or an
 * import.
 */
@Singleton
public class Forms {

  private final Validator validator;

  Forms(Validator validator) {
    this.validator = validator;
  }

  /**
   * Returns a valid form.
   *
   * @throws Problem with one violation per invalid field
   */
  public <F> F check(F form) {
    if (form == null) {
      throw new Problem(ProblemType.INVALID_BODY, "The body must be one JSON object.");
    }
    Set<ConstraintViolation<F>> violated = validator.validate(form);
    if (!violated.isEmpty()) {
      List<Violation> violations =
          violated.stream()
              .map(v -> new Violation(path(v), v.getMessage()))
              .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
              .limit(Problem.MAX_VIOLATIONS)
              .toList();
      Violation first = violations.get(0);
      throw new Problem(
          ProblemType.INVALID_BODY, "%s %s".formatted(first.field(), first.message()), violations);
    }
    return form;
  }

  /** The path in the JSON, without the validator's node for list elements. */
  private static String path(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString().replace(".<list element>", "");
  }
}
