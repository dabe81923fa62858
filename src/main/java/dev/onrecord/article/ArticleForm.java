package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.Line;
import dev.onrecord.statement.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article to be read, as JSON. */
@Schema(
    name = "ArticleForm",
    description =
        "An article: its `text` or its `html`, and what is known of it. What is given here goes before what the HTML says of"
            + " itself")
record ArticleForm(
    @Schema(
            description = "The article as plain text; up to 1 MiB in UTF-8",
            maxLength = ArticleForm.LONGEST)
        String text,
    @Schema(
            description =
                "The article as HTML; up to 1 MiB in UTF-8. Nothing of it is run or fetched",
            maxLength = ArticleForm.LONGEST)
        String html,
    @HttpUrl @Schema(description = "Where it is; never fetched", format = "uri") String url,
    @Line(max = 500) @Schema(description = "The title", minLength = 1, maxLength = 500)
        String title,
    @Line(max = 200) @Schema(description = "Who wrote it", minLength = 1, maxLength = 200)
        String author,
    @Line(max = 200)
        @Schema(description = "Who published it, by any name", minLength = 1, maxLength = 200)
        String publisher,
    @Schema(description = "When it was published; relative dates count from then")
        EdtfDate published,
    @LanguageTag
        @Schema(
            description = "The language (BCP 47); guessed where it is left out",
            examples = "en",
            maxLength = LanguageTag.MAX_LENGTH,
            pattern = LanguageTag.PATTERN)
        String language) {

  /** The longest article, in bytes of UTF-8. */
  static final int LONGEST = 1 << 20;

  ArticleForm withText(String body) {
    return new ArticleForm(body, null, url, title, author, publisher, published, language);
  }

  ArticleForm withHtml(String body) {
    return new ArticleForm(null, body, url, title, author, publisher, published, language);
  }
}
