package dev.onrecord.platform.problem;

/** An item that moved permanently. The client is redirected. */
public class Moved extends RuntimeException {

  private final String from;
  private final String to;

  /**
   * @param from the former path of the item
   * @param to the current path of the item
   */
  public Moved(String from, String to) {
    super("%s has moved to %s".formatted(from, to), null, false, false);
    this.from = from;
    this.to = to;
  }

  /** The same redirect between the pages about both, whose paths begin with a prefix. */
  public Moved under(String prefix) {
    return new Moved(prefix + from, prefix + to);
  }

  /** The new URL of a requested path: the item itself, or a resource below it. */
  public String location(String path, String query) {
    return to + path.substring(from.length()) + (query == null ? "" : "?" + query);
  }
}
