package dev.onrecord.article;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.HttpUrl;
import dev.onrecord.platform.PlainText;
import dev.onrecord.statement.entity.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article with its metadata, as JSON. */
@Schema(
    name = "ArticleForm",
    description =
        "An article: its `text` or its `html`, and its metadata. Metadata given here takes precedence over that in the HTML")
public record ArticleForm(
    @Schema(
            description = "The article as plain text; up to 1 MiB in UTF-8",
            maxLength = ArticleForm.MAX_LENGTH)
        String text,
    @Schema(
            description =
                "The article as HTML; up to 1 MiB in UTF-8. No script runs and no URL is fetched",
            maxLength = ArticleForm.MAX_LENGTH)
        String html,
    @HttpUrl @Schema(description = "Its URL; never fetched", format = "uri") String url,
    @PlainText(max = 500) @Schema(description = "The title", minLength = 1, maxLength = 500)
        String title,
    @PlainText(max = 200) @Schema(description = "Its writer", minLength = 1, maxLength = 200)
        String author,
    @PlainText(max = 200)
        @Schema(
            description = "The organization that published it, by any name",
            minLength = 1,
            maxLength = 200)
        String publisher,
    @Schema(description = "When it was published. Relative dates count from this date")
        EdtfDate published,
    @LanguageTag
        @Schema(
            description = "The language (BCP 47); detected if absent",
            examples = "en",
            maxLength = LanguageTag.MAX_LENGTH,
            pattern = LanguageTag.PATTERN)
        String language) {

  /** The maximum length of an article, in bytes of UTF-8. */
  static final int MAX_LENGTH = 1 << 20;

  ArticleForm withText(String body) {
    return new ArticleForm(body, null, url, title, author, publisher, published, language);
  }

  ArticleForm withHtml(String body) {
    return new ArticleForm(null, body, url, title, author, publisher, published, language);
  }
}
