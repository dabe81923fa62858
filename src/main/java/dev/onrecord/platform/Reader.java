package dev.onrecord.platform;

import jakarta.inject.Singleton;

/** Who asks, as far as that decides what is shown. */
@Singleton
public class Reader {

  /** Whether drafts are shown. */
  public boolean isEditor() {
    return true;
  }
}
