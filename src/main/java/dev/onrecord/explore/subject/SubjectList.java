package dev.onrecord.explore.subject;

import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.page.Page;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.subject.SubjectType;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page of the list of subjects of one type. */
public record SubjectList(
    SubjectType type, String title, PageQuery query, Page<SubjectHead> page, List<Tab> tabs) {

  private static final Map<SubjectType, String> TITLES =
      Map.of(
          SubjectType.PERSON, "People",
          SubjectType.ORGANIZATION, "Organizations",
          SubjectType.MODEL, "AI models",
          SubjectType.TOPIC, "Topics");

  /** A link to the list of a type. */
  public record Tab(String title, String href, boolean isCurrent) {}

  static SubjectList of(SubjectType type, PageQuery query, Page<SubjectHead> page) {
    return new SubjectList(
        type,
        TITLES.get(type),
        query,
        page,
        List.of(SubjectType.values()).stream()
            .map(each -> new Tab(TITLES.get(each), path(each), each == type))
            .toList());
  }

  private static String path(SubjectType type) {
    String withSlash = PagePath.of(type.path(""));
    return withSlash.substring(0, withSlash.length() - 1);
  }

  /** The entry of the navigation for a type. */
  static String section(SubjectType type) {
    return type == SubjectType.TOPIC ? "Topics" : "People";
  }

  public String href() {
    return path(type);
  }

  Frame frame(String url) {
    return new Frame(
        title,
        title + " who speak, or are spoken about, in the record.",
        section(type),
        url,
        "",
        query.has("q") || query.has("cursor"),
        List.of(
            new Frame.Alternate(
                MediaType.APPLICATION_JSON,
                "JSON",
                query.at(href().substring(PageUrls.ROOT.length()), Set.of()))));
  }
}
