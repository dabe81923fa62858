package dev.onrecord.testsupport;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Sets the tries and seed of each jqwik property from {@link RandomRuns}; jqwik's configuration has
 * no seed. jqwik loads this class as a service.
 */
public final class PropertyRuns implements AroundPropertyHook {

  /** Half of jqwik's own default, which the thorough run reaches. */
  private static final int TRIES = 500;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
    PropertyAttributes attributes = context.attributes();
    attributes.setTries(RandomRuns.cases(attributes.tries().orElse(TRIES)));
    attributes.setSeed(String.valueOf(RandomRuns.seed()));
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
