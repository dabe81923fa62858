package dev.onrecord.change;

import jakarta.enterprise.context.RequestScoped;

/** Who writes, as the log will say. */
@RequestScoped
public class Actor {

  private String name = "anonymous";

  public String name() {
    return name;
  }

  public void is(String name) {
    this.name = name;
  }
}
