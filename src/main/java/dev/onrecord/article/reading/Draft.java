package dev.onrecord.article.reading;

import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.context.Occasion;
import dev.onrecord.article.context.ReplyContext;
import dev.onrecord.article.context.SaidDate;

/**
 * A statement of an article, with all that the article says about it.
 *
 * @param said null where neither the article's words nor its date tell when
 * @param occasion null where the article names none
 * @param reply null where it answers nothing
 */
public record Draft(
    FoundStatement statement, SaidDate said, Occasion occasion, ReplyContext reply) {}
