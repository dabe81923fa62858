package dev.onrecord.explore.view;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param section the entry of the navigation that the page belongs to, or an empty text
 * @param url the page's own absolute URL, or null for a problem, which is no page of its own
 * @param q the text in the search field
 * @param isPrivate whether search engines should leave the page out
 */
public record Frame(
    String title,
    String description,
    String section,
    String url,
    String q,
    boolean isPrivate,
    List<Alternate> alternates) {

  /** A page that only exists as a page. */
  public static Frame plain(String title, String description, String section, String url) {
    return new Frame(title, description, section, url, "", false, List.of());
  }

  /** A page that search engines leave out. */
  public static Frame hidden(String title, String url) {
    return new Frame(title, title, "", url, "", true, List.of());
  }

  /** The length of what a description quotes, in characters. */
  public static final int DESCRIPTION = 150;

  /** What the page shows, in another format. */
  public record Alternate(String type, String title, String href) {}

  /** The items of the navigation. */
  public List<Entry> navigation() {
    return List.of(
        entry("Statements", "/explore/statements"),
        entry("People", "/explore/people"),
        entry("Topics", "/explore/topics"),
        entry("Compare", "/explore/compare"),
        entry("Check a quote", "/explore/check"),
        entry("About", "/explore/about"));
  }

  private Entry entry(String name, String href) {
    return new Entry(name, href, name.equals(section));
  }

  /** An item of the navigation. */
  public record Entry(String name, String href, boolean isCurrent) {}
}
