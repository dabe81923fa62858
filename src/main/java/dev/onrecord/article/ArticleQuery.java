package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request says of an article that is its body. Bound as text, parsed by us. */
public class ArticleQuery {

  private static final String OF_A_BODY = "; only with a body of text or HTML";

  @QueryParam(ArticleResource.SAVE)
  @Parameter(
      description = "Whether source and drafts are stored, for editors",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public String save;

  @QueryParam("url")
  @Parameter(description = "Where the article is; never fetched" + OF_A_BODY)
  public String url;

  @QueryParam("title")
  @Parameter(description = "The title" + OF_A_BODY)
  public String title;

  @QueryParam("author")
  @Parameter(description = "Who wrote it" + OF_A_BODY)
  public String author;

  @QueryParam("publisher")
  @Parameter(description = "Who published it, by any name" + OF_A_BODY)
  public String publisher;

  @QueryParam("published")
  @Parameter(
      description = "When it was published; relative dates count from then" + OF_A_BODY,
      schema = @Schema(implementation = EdtfDate.class))
  public String published;

  @QueryParam("language")
  @Parameter(description = "The language (BCP 47); guessed where it is left out" + OF_A_BODY)
  public String language;

  boolean saves() {
    if (save != null && !save.equals("true") && !save.equals("false")) {
      throw Problem.parameter(ArticleResource.SAVE, "must be true or false");
    }
    return "true".equals(save);
  }

  boolean describesArticle() {
    return url != null
        || title != null
        || author != null
        || publisher != null
        || published != null
        || language != null;
  }

  /** What the parameters say, without the article. */
  ArticleForm form() {
    return new ArticleForm(null, null, url, title, author, publisher, date(), language);
  }

  private EdtfDate date() {
    try {
      return published == null ? null : EdtfDate.parse(published);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter("published", e.getMessage());
    }
  }
}
