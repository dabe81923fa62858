package dev.onrecord.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validates a form by its annotations, without the service. */
final class Constraints {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private Constraints() {}

  /** The message on the only fault of a form, or null where it has none. */
  static String fault(Object form) {
    return VALIDATOR.validate(form).stream()
        .map(ConstraintViolation::getMessage)
        .reduce(
            (one, other) -> {
              throw new AssertionError("two faults: " + one + "; " + other);
            })
        .orElse(null);
  }
}
