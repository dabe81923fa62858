package dev.onrecord.platform.response;

import jakarta.enterprise.context.RequestScoped;

/** What the answer to the current request depends on, where it may be kept. */
@RequestScoped
class CacheScope {

  private CacheValidator validator;

  /** Null where the answer is not to be kept. */
  CacheValidator state() {
    return validator;
  }

  void dependsOn(CacheValidator validator) {
    this.validator = validator;
  }
}
