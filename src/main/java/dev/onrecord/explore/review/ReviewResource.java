package dev.onrecord.explore.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.article.ArticleForm;
import dev.onrecord.article.ArticleReadings;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.explore.view.Frame;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.Rendering;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages on which editors read an article and decide on its drafts. */
@Path("/explore/articles")
@Produces(MediaType.TEXT_HTML)
class ReviewResource {

  private static final String TITLE = "Read an article";

  private final ArticleReadings readings;
  private final Decisions decisions;
  private final Forms forms;
  private final CurrentUser user;
  private final ObjectMapper json;

  ReviewResource(
      ArticleReadings readings,
      Decisions decisions,
      Forms forms,
      CurrentUser user,
      ObjectMapper json) {
    this.readings = readings;
    this.decisions = decisions;
    this.forms = forms;
    this.user = user;
    this.json = json;
  }

  @GET
  @RolesAllowed(Role.EDITOR)
  @Operation(hidden = true)
  public RestResponse<byte[]> form(
      @Context UriInfo uri, @CookieParam(FormToken.COOKIE) String cookie) {
    String token = FormToken.of(cookie);
    return page(ReviewTemplates.article(frame(uri), token, user.session().orElse(null)), token);
  }

  @POST
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<byte[]> review(
      @Context UriInfo uri, @CookieParam(FormToken.COOKIE) String cookie, String body) {
    FormBody form = FormBody.parse(body);
    FormToken.check(cookie, form);
    ReviewPage page =
        ReviewPage.of(json.valueToTree(readings.read(forms.check(article(form)))), cookie);
    return page(ReviewTemplates.review(frame(uri), page), cookie);
  }

  @POST
  @Path("/decisions")
  @RolesAllowed(Role.EDITOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<byte[]> decide(
      @Context UriInfo uri, @CookieParam(FormToken.COOKIE) String cookie, String body) {
    FormBody form = FormBody.parse(body);
    FormToken.check(cookie, form);
    OutcomePage page = new OutcomePage(decisions.store(form));
    return page(ReviewTemplates.outcomes(frame(uri), page), cookie);
  }

  private static ArticleForm article(FormBody form) {
    String article = form.text("article");
    boolean isHtml = article != null && article.startsWith("<");
    return new ArticleForm(
        isHtml ? null : article,
        isHtml ? article : null,
        form.text("url"),
        form.text("title"),
        form.text("author"),
        form.text("publisher"),
        date(form.text("published")),
        null);
  }

  private static EdtfDate date(String published) {
    try {
      return published == null ? null : EdtfDate.parse(published);
    } catch (IllegalArgumentException e) {
      throw Problem.field("published", e.getMessage());
    }
  }

  private static Frame frame(UriInfo uri) {
    return Frame.hidden(TITLE, PageUrls.absolute(uri.getBaseUri(), uri.getPath()));
  }

  /** Never stored by caches: it is for one editor, and has their token. */
  static RestResponse<byte[]> page(TemplateInstance page, String token) {
    return RestResponse.ResponseBuilder.ok(Rendering.bytes(page))
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(
            new NewCookie.Builder(FormToken.COOKIE)
                .value(token)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build())
        .build();
  }
}
