package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.statement.entity.LanguageTag;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The parameters of a request to read an article: whether to save it, and the metadata of an
 * article whose body cannot hold any.
 */
public class ArticleQuery {

  private static final String ONLY_RAW = "; only if the body is text or HTML";

  @QueryParam(ArticleResource.SAVE)
  @Parameter(
      description = "`true` stores the source and the drafts; requires an editor",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public String save;

  @QueryParam("url")
  @Parameter(description = "The URL of the article; never fetched" + ONLY_RAW)
  public String url;

  @QueryParam("title")
  @Parameter(
      description = "The title" + ONLY_RAW,
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 500))
  public String title;

  @QueryParam("author")
  @Parameter(
      description = "Its writer" + ONLY_RAW,
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  public String author;

  @QueryParam("publisher")
  @Parameter(
      description = "The organization that published it, by any name" + ONLY_RAW,
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  public String publisher;

  @QueryParam("published")
  @Parameter(
      description = "When it was published. Relative dates count from this date" + ONLY_RAW,
      schema = @Schema(implementation = EdtfDate.class))
  public String published;

  @QueryParam("language")
  @Parameter(
      description = "The language (BCP 47); detected if absent" + ONLY_RAW,
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = LanguageTag.MAX_LENGTH))
  public String language;

  boolean saves() {
    if (save != null && !save.equals("true") && !save.equals("false")) {
      throw Problem.parameter(ArticleResource.SAVE, "must be true or false");
    }
    return "true".equals(save);
  }

  boolean hasMetadata() {
    return url != null
        || title != null
        || author != null
        || publisher != null
        || published != null
        || language != null;
  }

  /** The metadata as a form without text. */
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
