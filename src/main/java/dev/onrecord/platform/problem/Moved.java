package dev.onrecord.platform.problem;

/** What was at an address is at another for ever: the client is sent there. */
public class Moved extends RuntimeException {

  private final String from;
  private final String to;

  /**
   * An item that has moved.
   *
   * @param from the item's path as it was
   * @param to the item's path as it is
   */
  public Moved(String from, String to) {
    super("%s is %s now".formatted(from, to), null, false, false);
    this.from = from;
    this.to = to;
  }

  /** Where to go from what was asked for: the item itself, or something below it. */
  public String location(String path, String query) {
    return to + path.substring(from.length()) + (query == null ? "" : "?" + query);
  }
}
