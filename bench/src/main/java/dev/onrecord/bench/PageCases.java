package dev.onrecord.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Pages of the explorer, each with the lists of the API that it shows. */
final class PageCases {

  private static final int PAGE_REQUESTS = 20_000;
  private static final String FACETS = "speaker,about,stance,form,medium,year";

  private final Cases cases;

  PageCases(Cases cases) {
    this.cases = cases;
  }

  /** Pages, each paired with the list that it shows. */
  List<PageCost.Pair> all() throws IOException {
    return List.of(
        pair("a search", cases::text, "/statements?", "/explore/statements?", FACETS, List.of()),
        pair(
            "a person's statements",
            () -> "/statements?person=" + cases.person(),
            "/statements?",
            "/explore/statements?",
            FACETS,
            List.of()),
        pair(
            "a person",
            () -> "/statements?person=" + cases.person(),
            "/statements?person=",
            "/explore/people/",
            // The page counts no speakers, since its heading names the only one.
            FACETS.replace("speaker,", ""),
            List.of("/people/", "/positions?limit=6&speaker=", "/positions?limit=6&about=")));
  }

  /**
   * Lists with the same facets as the pages, and the pages in the same order.
   *
   * @param rest the beginnings of other requests, which like the list's end with what is asked for
   */
  private PageCost.Pair pair(
      String what,
      Supplier<String> query,
      String list,
      String page,
      String facets,
      List<String> rest)
      throws IOException {
    List<String> lists = Stream.generate(query).limit(PAGE_REQUESTS).toList();
    Iterator<String> forLists = lists.iterator();
    Iterator<String> forPages = lists.iterator();
    String name = "explorer " + what;
    List<Case> others = new ArrayList<>();
    for (String other : rest) {
      Iterator<String> forOthers = lists.iterator();
      others.add(
          cases.get(
              name + " json " + others.size(),
              what,
              0,
              lists.size(),
              () -> forOthers.next().replace(list, other)));
    }
    return new PageCost.Pair(
        cases.get(name, what, 0, lists.size(), () -> forPages.next().replace(list, page)),
        cases.get(
            name + " json", what, 0, lists.size(), () -> forLists.next() + "&facets=" + facets),
        others);
  }
}
