package dev.onrecord.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.Forms;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.PublicRead;
import dev.onrecord.platform.Reader;
import dev.onrecord.platform.Role;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
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
@Tag(name = "Articles", description = "Who is quoted in an article, in which words, when and where")
class ArticleResource {

  /** JSON escapes: an article of 1 MiB may take four times as much. */
  static final long LONGEST_BODY = 4 << 20;

  static final String SAVE = "save";

  private final Articles articles;
  private final SavedDrafts saved;
  private final Forms forms;
  private final ObjectMapper json;
  private final Reader reader;

  ArticleResource(
      Articles articles, SavedDrafts saved, Forms forms, ObjectMapper json, Reader reader) {
    this.articles = articles;
    this.saved = saved;
    this.forms = forms;
    this.json = json;
    this.reader = reader;
  }

  @POST
  @PublicRead(longestBody = LONGEST_BODY, writesWith = SAVE)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  @Operation(
      operationId = "readArticle",
      summary = "Read an article",
      description =
          "Finds who is quoted in an article: each statement as a draft that `POST /statements` takes, with its evidence in"
              + " `found`. The article comes as text, as HTML, or as JSON with what is known of it; no address is fetched."
              + " Offsets refer to `text`, in UTF-16 code units. Nothing is stored, unless an editor says `save=true`: then the"
              + " source is, and each draft whose speaker is on record. Doing so twice stores nothing twice."
              + " docs/articles.md names the rules and how sure each is.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ArticleForm.class)),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema =
                @Schema(type = SchemaType.STRING, minLength = 1, maxLength = ArticleForm.LONGEST)),
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema =
                @Schema(type = SchemaType.STRING, minLength = 1, maxLength = ArticleForm.LONGEST))
      })
  @APIResponse(
      responseCode = "200",
      description = "What the article holds",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  public RestResponse<ArticleView> read(
      @Context HttpHeaders headers, @BeanParam ArticleQuery query, String body)
      throws JsonProcessingException {
    boolean saves = query.saves();
    if (saves) {
      reader.demand(Role.EDITOR);
    }
    ArticleView view = articles.read(form(headers.getMediaType(), query, body));
    return unkept(saves ? saved.save(view) : view);
  }

  private ArticleForm form(MediaType type, ArticleQuery query, String body)
      throws JsonProcessingException {
    if (type != null && type.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
      return forms.check(query.form().withText(body));
    }
    if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
      return forms.check(query.form().withHtml(body));
    }
    if (query.describesArticle()) {
      throw Problem.parameter("url", "and what else describes the article belong into the JSON");
    }
    return forms.check(json.readValue(body, ArticleForm.class));
  }

  private static RestResponse<ArticleView> unkept(ArticleView view) {
    CacheControl unkept = new CacheControl();
    unkept.setNoStore(true);
    unkept.setNoTransform(false);
    return RestResponse.ResponseBuilder.ok(view).cacheControl(unkept).build();
  }
}
