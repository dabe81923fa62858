package dev.onrecord.platform.response;

import jakarta.enterprise.context.RequestScoped;

/** What the answer to the current request depends on, where it may be kept. */
@RequestScoped
class Answering {

  private State state;

  /** Null where the answer is not to be kept. */
  State state() {
    return state;
  }

  void dependsOn(State state) {
    this.state = state;
  }
}
