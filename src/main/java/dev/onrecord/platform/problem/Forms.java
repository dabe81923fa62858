package dev.onrecord.platform.problem;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Checks the constraints that a form declares, whichever way it came in. */
@Singleton
public class Forms {

  private final Validator validator;

  Forms(Validator validator) {
    this.validator = validator;
  }

  /**
   * Lets a form pass or refuses it.
   *
   * @throws Problem with one violation for each field that does not fit
   */
  public <F> F check(F form) {
    if (form == null) {
      throw new Problem(ProblemType.INVALID_BODY, "The body must be one JSON object.");
    }
    Set<ConstraintViolation<F>> broken = validator.validate(form);
    if (!broken.isEmpty()) {
      List<Violation> violations =
          broken.stream()
              .map(v -> new Violation(path(v), v.getMessage()))
              .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
              .limit(Problem.MOST_VIOLATIONS)
              .toList();
      Violation first = violations.get(0);
      throw new Problem(
          ProblemType.INVALID_BODY, "%s %s".formatted(first.field(), first.message()), violations);
    }
    return form;
  }

  /** The path as JSON has it, without the node that stands for the element of a list. */
  private static String path(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString().replace(".<list element>", "");
  }
}
