package dev.onrecord.platform.response;

import jakarta.enterprise.context.RequestScoped;

/** Request-scoped: the validator of the current response, if it may be cached. */
@RequestScoped
class CacheScope {

  private CacheValidator validator;

  /** Null if the response must not be cached. */
  CacheValidator validator() {
    return validator;
  }

  void set(CacheValidator validator) {
    this.validator = validator;
  }
}
