package dev.onrecord.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.http.PublicRead;
import dev.onrecord.platform.operation.OperationKind.EvaluatesBody;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.security.Role;
import dev.onrecord.platform.stream.Streams;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Articles",
    description = "Finds who is quoted in an article, in which words, when and where")
class ArticleResource {

  /** Room for an article of 1 MiB whose characters JSON escapes, in bytes. */
  static final long MAX_BODY = 4 << 20;

  static final String SAVE = "save";

  private final Articles articles;
  private final DraftChecks checks;
  private final SavedDrafts saved;
  private final Forms forms;
  private final ObjectMapper json;
  private final CurrentUser user;
  private final Streams streams;

  ArticleResource(
      Articles articles,
      DraftChecks checks,
      SavedDrafts saved,
      Forms forms,
      ObjectMapper json,
      CurrentUser user,
      Streams streams) {
    this.articles = articles;
    this.checks = checks;
    this.saved = saved;
    this.forms = forms;
    this.json = json;
    this.user = user;
    this.streams = streams;
  }

  @POST
  @PublicRead(maxBody = MAX_BODY, writesWith = SAVE)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  @Operation(
      operationId = "readArticle",
      summary = "Read an article",
      description =
          "Finds the statements in an article and returns each as a draft in the format of `POST /statements`, with its evidence"
              + " in `found`. Send the article as text, as HTML, or as JSON with its metadata. No URL is fetched. Offsets refer"
              + " to `text`, in UTF-16 code units. Nothing is stored unless an editor sends `save=true`: then the source is"
              + " stored, and each draft whose speaker is on record. Saving an article again creates no duplicates."
              + " docs/articles.md lists the rules and their confidence.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ArticleForm.class)),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    minLength = 1,
                    maxLength = ArticleForm.MAX_LENGTH)),
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    minLength = 1,
                    maxLength = ArticleForm.MAX_LENGTH))
      })
  @EvaluatesBody("The source, the drafts, and what could not be resolved")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  public RestResponse<ArticleView> read(
      @Context HttpHeaders headers, @BeanParam ArticleQuery query, String body)
      throws JsonProcessingException {
    boolean saves = query.saves();
    if (saves) {
      user.requireRole(Role.EDITOR);
    }
    Streams.Slot slot = streams.acquire(Streams.Kind.ARTICLE);
    try {
      ArticleView view = checks.check(articles.read(form(headers.getMediaType(), query, body)));
      return uncached(saves ? saved.save(view) : view);
    } finally {
      slot.close();
    }
  }

  private ArticleForm form(MediaType type, ArticleQuery query, String body)
      throws JsonProcessingException {
    if (type != null && type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
      return forms.check(query.form().withText(body));
    }
    if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
      return forms.check(query.form().withHtml(body));
    }
    if (query.hasMetadata()) {
      throw Problem.parameter("url", "and other metadata must be in the JSON body");
    }
    return forms.check(json.readValue(body, ArticleForm.class));
  }

  private static RestResponse<ArticleView> uncached(ArticleView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
