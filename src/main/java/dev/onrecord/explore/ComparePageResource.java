package dev.onrecord.explore;

import dev.onrecord.explore.statement.StatementsPages;
import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageQuery;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.http.SubmittedByForm;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.position.CommonGround;
import dev.onrecord.position.CommonGroundQuery;
import dev.onrecord.position.CommonGroundView;
import dev.onrecord.subject.SubjectRef;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The page that compares the stances of several speakers. */
@Path("/explore/compare")
@Produces(MediaType.TEXT_HTML)
class ComparePageResource {

  private final CommonGround commonGround;
  private final StatementsPages lists;
  private final ConditionalResponses responses;

  ComparePageResource(
      CommonGround commonGround, StatementsPages lists, ConditionalResponses responses) {
    this.commonGround = commonGround;
    this.lists = lists;
    this.responses = responses;
  }

  @GET
  @SubmittedByForm
  @Operation(hidden = true)
  public RestResponse<byte[]> compare(
      @Context HttpHeaders headers, @Context UriInfo uri, @BeanParam CommonGroundQuery query) {
    PageQuery page = new PageQuery(CanonicalQuery.of(uri));
    String url = PageUrls.absolute(uri.getBaseUri(), page.canonical().url());
    return responses.document(
        headers,
        url,
        MediaType.TEXT_HTML,
        lists.state(),
        () -> {
          ComparePage compared = page(page, query);
          return Rendering.bytes(Templates.compare(frame(compared, url), compared));
        });
  }

  /** With one speaker, the page asks for another. */
  private ComparePage page(PageQuery page, CommonGroundQuery query) {
    List<String> speakers =
        Stream.of("speaker", "person", "organization")
            .flatMap(parameter -> page.values(parameter).stream())
            .toList();
    String api = page.at("/common-ground", Set.of());
    if (speakers.size() < 2) {
      return new ComparePage(speakers, List.of(), null, null, api);
    }
    CommonGroundView view = commonGround.of(page.canonical(), query);
    return new ComparePage(
        speakers,
        view.resolved().stream()
            .map(name -> SubjectLink.of(SubjectRef.of(name.type(), name.slug(), name.name())))
            .toList(),
        ComparePage.groups(view),
        view.next(),
        api);
  }

  private static Frame frame(ComparePage page, String url) {
    String names = String.join(", ", page.names().stream().map(SubjectLink::name).toList());
    return new Frame(
        names.isEmpty() ? "Compare" : "Compare: " + names,
        "Where speakers agree, and where they do not, with evidence.",
        "Compare",
        url,
        "",
        page.speakers().size() > 0,
        page.groups() == null
            ? List.of()
            : List.of(new Frame.Alternate(MediaType.APPLICATION_JSON, "JSON", page.api())));
  }
}
